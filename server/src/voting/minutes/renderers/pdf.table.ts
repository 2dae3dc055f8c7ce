import type { Cell, Run } from '../minutes.document';
import { fontOf, inks, type Sheet, type Structure } from './pdf.sheet';

/** Points around the words of a cell. */
const padding = { x: 12, y: 3.5 };
const size = 9;
/** Lines of figures are read across: a column is never so thin that a word of usual length breaks. */
const thinnest = 34;

interface Placed {
  text: string;
  font: string;
  size: number;
  cell: Cell;
}

/** Lays out a table: columns as wide as their words ask for, rows that stay whole, the head again on each page. */
export class PdfTable {
  private readonly rows: Placed[][];
  private readonly widths: number[];

  constructor(
    private readonly sheet: Sheet,
    cells: readonly (readonly Cell[])[],
    widths?: number[],
  ) {
    this.rows = cells.map((row) => row.map((cell) => this.placed(cell)));
    this.widths = widths ?? this.measured();
  }

  /** @param parent is given a row for each */
  draw(parent: Structure): void {
    const { pdf } = this.sheet;
    const isHeaded = this.rows[0]?.every(({ cell }) => cell.header === 'column') ?? false;
    this.rows.forEach((row, place) => {
      const height = this.heightOf(row);
      if (height > this.sheet.height) return this.tallRow(parent, row);
      if (pdf.y + height > this.sheet.bottom) {
        pdf.addPage();
        if (isHeaded && place > 0) this.again(this.rows[0] ?? []);
      }
      const structure = pdf.struct('TR');
      parent.add(structure);
      this.row(row, height, (cell, write) => structure.add(pdf.struct(cell.header ? 'TH' : 'TD', scopeOf(cell), [write])));
    });
    pdf.x = this.sheet.left;
    pdf.y += 10;
  }

  /** A row that no sheet holds: its cells stand one below the other, and go on over the page. */
  private tallRow(parent: Structure, row: readonly Placed[]): void {
    const { pdf } = this.sheet;
    const structure = pdf.struct('TR');
    parent.add(structure);
    for (const { text, font, size: own, cell } of row) {
      pdf.font(font).fontSize(own).fillColor(inks.ink);
      structure.add(
        pdf.struct(cell.header ? 'TH' : 'TD', scopeOf(cell), [() => pdf.text(text, this.sheet.left, pdf.y, { width: this.sheet.width, lineGap: 1 })]),
      );
      pdf.y += padding.y;
    }
    this.sheet.rule(pdf.y);
  }

  /** The head once more, for the eye only: it was said at the beginning. */
  private again(row: readonly Placed[]): void {
    const { pdf } = this.sheet;
    this.row(row, this.heightOf(row), (_, write) => {
      pdf.markContent('Artifact', { type: 'Pagination' });
      write();
      pdf.endMarkedContent();
    });
  }

  private row(row: readonly Placed[], height: number, put: (cell: Cell, write: () => void) => void): void {
    const { pdf } = this.sheet;
    const top = pdf.y;
    let x = this.sheet.left;
    row.forEach((placed, column) => {
      const width = this.widths[column] ?? thinnest;
      const at = x;
      put(placed.cell, () => this.words(placed, at, top, width));
      x += width;
    });
    pdf.y = top + height;
    const isHead = row.every(({ cell }) => cell.header === 'column');
    this.sheet.rule(pdf.y, isHead ? { thick: 1, ink: inks.ink } : {});
  }

  private words({ text, font, size: own, cell }: Placed, x: number, top: number, width: number): void {
    const { pdf } = this.sheet;
    const isTerm = cell.header === 'row' && this.isFacts;
    pdf
      .font(font)
      .fontSize(own)
      .fillColor(isTerm ? inks.soft : inks.ink);
    pdf.text(text, x, top + padding.y, { width: width - padding.x, align: cell.figures ? 'right' : 'left', lineGap: 1 });
  }

  /** Names and what is said of them, without a head. */
  private get isFacts(): boolean {
    return this.rows[0]?.[0]?.cell.header === 'row';
  }

  private placed(cell: Cell): Placed {
    const text = this.sheet.shown.of(cell.runs.map((run) => `${run.breakBefore ? '\n' : ''}${run.text}`).join(''));
    const isCode = cell.runs.length > 0 && cell.runs.every(({ code }) => code);
    const isBold = cell.header === 'column' || (cell.header === 'row' && cell.runs.length > 0 && !this.isTermOnly(cell));
    return { text, font: fontOf(isCode ? 'mono' : 'sans', isBold), size: isCode ? 7.4 : size, cell };
  }

  /** Terms of facts are not bold: what is said of them is what one looks for. */
  private isTermOnly(cell: Cell): boolean {
    return cell.header === 'row' && cell.figures === false;
  }

  private heightOf(row: readonly Placed[]): number {
    const { pdf } = this.sheet;
    const heights = row.map(({ text, font, size: own }, column) => {
      pdf.font(font).fontSize(own);
      return pdf.heightOfString(text, { width: (this.widths[column] ?? thinnest) - padding.x, lineGap: 1 });
    });
    return Math.max(12, ...heights) + 2 * padding.y;
  }

  /** What columns would like to be, brought to the width of the sheet: what is too much goes to the columns of words, what is missing comes from all. */
  private measured(): number[] {
    const columns = Math.max(0, ...this.rows.map(({ length }) => length));
    const liked = Array.from({ length: columns }, (_, column) => this.likedBy(column));
    const spare = this.sheet.width - sum(liked.map(({ natural }) => natural));
    if (spare >= 0) {
      const growing = liked.filter(({ isFigures }) => !isFigures).length;
      return liked.map(({ natural, isFigures }) => natural + (growing === 0 ? spare / columns : isFigures ? 0 : spare / growing));
    }
    const wish = sum(liked.map(({ natural, least }) => natural - least));
    const room = this.sheet.width - sum(liked.map(({ least }) => least));
    if (room <= 0) return liked.map(({ least }) => (least * this.sheet.width) / (this.sheet.width - room));
    return liked.map(({ natural, least }) => least + (room * (natural - least)) / wish);
  }

  private likedBy(column: number): { natural: number; least: number; isFigures: boolean } {
    const { pdf } = this.sheet;
    const most = this.sheet.width / 2;
    let [natural, least] = [thinnest, thinnest];
    for (const row of this.rows) {
      const placed = row[column];
      if (!placed) continue;
      pdf.font(placed.font).fontSize(placed.size);
      natural = Math.max(natural, Math.max(...placed.text.split('\n').map((line) => pdf.widthOfString(line))) + padding.x + 2);
      const words = placed.text.split(/\s/).map((word) => pdf.widthOfString(word) + padding.x + 2);
      least = Math.max(least, Math.min(Math.max(0, ...words), placed.cell.runs.every(({ code }) => code) ? 90 : most));
    }
    return { natural: Math.max(least, Math.min(natural, most)), least, isFigures: this.rows.some((row) => row[column]?.cell.figures) };
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** The names of a list of facts as rows of a table. */
export const factRows = (facts: readonly { term: string; detail: Run[] }[]): Cell[][] =>
  facts.map(({ term, detail }) => [{ runs: [{ text: term }], header: 'row', figures: false }, { runs: detail }]);

/** What a header is one for; the types of the library do not know the key, its code does. */
const scopeOf = ({ header, runs }: Cell): PDFKit.Mixins.StructureElementOptions => {
  const lang = runs.every((run) => run.lang === runs[0]?.lang) ? runs[0]?.lang : undefined;
  const options = { ...(lang && { lang }), ...(header && { scope: header === 'row' ? 'Row' : 'Column' }) };
  return options;
};
