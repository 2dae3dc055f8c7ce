import type { Block, MinutesDocument, Run } from '../minutes.document';
import { minutesWords, type MinutesWords } from '../words/minutes.words';
import { ShownText } from './pdf.characters';
import { inks, Sheet, type Look, type Structure } from './pdf.sheet';
import { factRows, PdfTable } from './pdf.table';

/**
 * The minutes as a tagged PDF 1.7: headings, paragraphs, lists and tables are told to whoever listens, in their language. Nothing of it knows when it is
 * written: its date and its number come from the round. It is not compressed, since zlib gives other bytes from one release to the next.
 */
export function pdfOf(document: MinutesDocument): Promise<Uint8Array> {
  const words = minutesWords[document.language];
  const shown = new ShownText();
  const sheet = new Sheet(optionsOf(document), shown);
  new PdfText(sheet, words).document(document);
  return bytesOf(sheet.pdf);
}

function optionsOf({ language, title, question, author, date }: MinutesDocument): PDFKit.PDFDocumentOptions {
  const subject = question.map(({ text }) => text).join('');
  const at = new Date(date);
  const info = { Title: plain(`${title} – ${subject}`), Author: plain(author), Subject: plain(subject) };
  return {
    pdfVersion: '1.7',
    tagged: true,
    lang: language,
    displayTitle: true,
    bufferPages: true,
    compress: false,
    info: { ...info, Creator: 'Palabre', Producer: 'Palabre', CreationDate: at, ModDate: at },
  };
}

/** The library writes these into XML as they are. */
const plain = (text: string): string => text.replaceAll('&', '+').replaceAll('<', '‹').replaceAll('>', '›');

function bytesOf(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    pdf.on('data', (part: Buffer) => parts.push(part));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(parts))));
    pdf.on('error', reject);
    pdf.end();
  });
}

const body: Look = { size: 10 };
const headings: readonly Look[] = [
  { size: 22, bold: true, gap: 4 },
  { size: 14, bold: true, gap: 8 },
  { size: 11.5, bold: true, gap: 4 },
  { size: 10.5, bold: true, gap: 4 },
];

class PdfText {
  constructor(
    private readonly sheet: Sheet,
    private readonly words: MinutesWords,
  ) {}

  document({ title, question, head, blocks }: MinutesDocument): void {
    const { pdf } = this.sheet;
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    this.say(root, 'H1', [{ text: title }], headings[0] ?? body);
    this.say(root, 'P', question, { size: 13, family: 'serif', gap: 10 });
    this.sheet.rule(pdf.y, { ink: inks.brand, thick: 2 });
    pdf.y += 8;
    this.sections(root, blocks);
    if (this.sheet.shown.hasReplaced) this.say(root, 'P', [{ text: this.words.unshown }], { size: 9, ink: inks.soft });
    this.sheet.foot((page, of) => ({ left: head, right: this.words.page(page, of) }));
    root.end();
  }

  private sections(root: Structure, blocks: readonly Block[]): void {
    let section = root;
    for (const block of blocks) {
      if (block.kind === 'heading' && block.level === 2) {
        section = this.sheet.pdf.struct('Sect');
        root.add(section);
      }
      this.block(section, block, body);
    }
  }

  private all(parent: Structure, blocks: readonly Block[], look: Look): void {
    for (const block of blocks) this.block(parent, block, look);
  }

  private block(parent: Structure, block: Block, look: Look): void {
    const { pdf } = this.sheet;
    switch (block.kind) {
      case 'paragraph':
        return this.paragraph(parent, block, look);
      case 'heading':
        return this.heading(parent, block, look);
      case 'list':
        return this.list(parent, block, look);
      case 'quote':
        return this.inside(parent, 'BlockQuote', {}, (quote) => this.all(quote, block.blocks, { ...look, indent: (look.indent ?? 0) + 18 }));
      case 'passage':
        return this.inside(parent, 'Sect', { lang: block.lang }, (passage) => this.passage(passage, block.blocks));
      case 'facts':
        return this.inside(parent, 'Table', {}, (table) => new PdfTable(this.sheet, factRows(block.facts), [150, this.sheet.width - 150]).draw(table));
      case 'table':
        return this.inside(parent, 'Table', {}, (table) => {
          this.sheet.room(60);
          if (block.caption !== null) this.say(table, 'Caption', [{ text: block.caption }], { size: 9, ink: inks.soft, gap: 2 });
          new PdfTable(this.sheet, block.rows).draw(table);
        });
      case 'signatures':
        for (const name of block.names) this.signature(parent, name);
        pdf.x = this.sheet.left;
    }
  }

  private paragraph(parent: Structure, { runs, look: own }: Extract<Block, { kind: 'paragraph' }>, look: Look): void {
    if (own === 'decision') this.say(parent, 'P', runs, { size: 17, bold: true, ink: inks.brand, gap: 6 });
    else if (own === 'note') this.say(parent, 'P', runs, { size: 9, ink: inks.soft, gap: 6 });
    else this.say(parent, 'P', runs, { gap: 6, ...look });
  }

  private heading(parent: Structure, { level, runs }: Extract<Block, { kind: 'heading' }>, { family, indent }: Look): void {
    const { pdf } = this.sheet;
    const look = { ...(headings[Math.min(level, headings.length) - 1] ?? body), ...(family && { family }), ...(indent !== undefined && { indent }) };
    this.sheet.room(level === 2 ? 130 : 60);
    pdf.y += level === 2 ? 12 : 4;
    if (level === 2) pdf.outline.addItem(this.sheet.shown.of(runs.map(({ text }) => text).join('')));
    this.say(parent, `H${Math.min(level, 6)}`, runs, look);
    if (level !== 2) return;
    this.sheet.rule(pdf.y - 5);
    pdf.y += 3;
  }

  private list(parent: Structure, { ordered, items }: Extract<Block, { kind: 'list' }>, look: Look): void {
    const { pdf } = this.sheet;
    const indent = look.indent ?? 0;
    this.inside(parent, 'L', {}, (list) => {
      items.forEach((item, place) => {
        this.sheet.room(20);
        this.inside(list, 'LI', {}, (line) => {
          const { y } = pdf;
          this.say(line, 'Lbl', [{ text: ordered ? `${place + 1}.` : '•' }], { ...look, gap: 0 });
          pdf.y = y;
          this.inside(line, 'LBody', {}, (words) => this.all(words, item, { ...look, indent: indent + 18, gap: 2 }));
        });
      });
    });
    pdf.y += 4;
  }

  /** Words that were voted, set apart in the letters of a text. */
  private passage(parent: Structure, blocks: readonly Block[]): void {
    const { pdf } = this.sheet;
    pdf.y += 4;
    this.all(parent, blocks, { size: 11, family: 'serif', indent: 14 });
    this.sheet.rule(pdf.y + 2);
    pdf.y += 8;
  }

  private signature(parent: Structure, name: string): void {
    const { pdf } = this.sheet;
    this.sheet.room(92);
    pdf.y += 8;
    this.say(parent, 'P', [{ text: name }], { size: 10, bold: true, gap: 1 });
    this.say(parent, 'P', [{ text: this.words.dateAndSignature }], { size: 8.5, ink: inks.soft, gap: 0 });
    pdf.y += 44;
    this.sheet.rule(pdf.y, { ink: inks.ink, thick: 0.75 });
    pdf.y += 8;
  }

  private say(parent: Structure, tag: string, runs: readonly Run[], look: Look): void {
    const { pdf } = this.sheet;
    parent.add(pdf.struct(tag, {}, [() => this.sheet.write(runs, look)]));
    pdf.y += look.gap ?? 6;
  }

  private inside(parent: Structure, tag: string, options: PDFKit.Mixins.StructureElementOptions, write: (structure: Structure) => void): void {
    const structure = this.sheet.pdf.struct(tag, options);
    parent.add(structure);
    write(structure);
  }
}
