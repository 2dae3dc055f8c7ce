import PDFDocument from 'pdfkit';
import type { Run } from '../minutes.document';
import type { ShownText } from './pdf.characters';

export type Structure = PDFKit.PDFStructureElement;

/** Points: a sheet of A4 with its margins. */
const margins = { top: 56, bottom: 74, left: 62, right: 62 };
export const inks = { ink: '#1e2422', soft: '#4e5854', line: '#7c857f', brand: '#0b5d57' } as const;

export interface Look {
  size: number;
  family?: 'sans' | 'serif';
  bold?: boolean;
  ink?: string;
  /** from the left margin */
  indent?: number;
  /** below */
  gap?: number;
}

const fonts = {
  sans: ['Helvetica', 'Helvetica-Bold', 'Helvetica-Oblique', 'Helvetica-BoldOblique'],
  serif: ['Times-Roman', 'Times-Bold', 'Times-Italic', 'Times-BoldItalic'],
  mono: ['Courier', 'Courier-Bold', 'Courier-Oblique', 'Courier-BoldOblique'],
} as const;

/** A font by family and weight. */
export const fontOf = (family: keyof typeof fonts, bold = false, italic = false): string => fonts[family][(bold ? 1 : 0) + (italic ? 2 : 0)] ?? 'Helvetica';

/** The paper: where the pen is, how much room is left, and words in a look. */
export class Sheet {
  readonly pdf: PDFKit.PDFDocument;

  constructor(
    options: PDFKit.PDFDocumentOptions,
    readonly shown: ShownText,
  ) {
    this.pdf = new PDFDocument({ ...options, size: 'A4', margins });
  }

  get left(): number {
    return margins.left;
  }

  get width(): number {
    return this.pdf.page.width - margins.left - margins.right;
  }

  get bottom(): number {
    return this.pdf.page.height - margins.bottom;
  }

  /** What a whole sheet holds. */
  get height(): number {
    return this.bottom - margins.top;
  }

  /** A new page unless so many points are left on this one. */
  room(height: number): void {
    if (this.pdf.y + height > this.bottom) this.pdf.addPage();
  }

  /** Words from the left margin on, in as many lines as they need. Called inside a structure. */
  write(runs: readonly Run[], { size, family = 'sans', bold = false, ink = inks.ink, indent = 0 }: Look): void {
    const { pdf } = this;
    const shown = runs.map((run) => ({ ...run, text: this.shown.of(run.text) })).filter(({ text }) => text !== '');
    pdf.x = margins.left + indent;
    shown.forEach((run, place) => {
      const said = `${run.breakBefore ? '\n' : ''}${run.text}${run.href && run.href !== run.text ? ` (${this.shown.of(run.href)})` : ''}`;
      pdf
        .font(fontOf(run.code ? 'mono' : family, bold || run.bold, run.italic))
        .fontSize(run.code ? size * 0.8 : size)
        .fillColor(ink);
      if (run.lang) pdf.markContent('Span', { lang: run.lang });
      pdf.text(said, { continued: place < shown.length - 1, width: this.width - indent, lineGap: size * 0.22 });
      if (run.lang) pdf.endMarkedContent();
    });
  }

  /** A line that says nothing to whoever listens. */
  rule(y: number, { ink = inks.line, thick = 0.5 }: { ink?: string; thick?: number } = {}): void {
    const { pdf } = this;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .moveTo(margins.left, y)
      .lineTo(margins.left + this.width, y)
      .lineWidth(thick)
      .stroke(ink);
    pdf.endMarkedContent();
  }

  /** The same small lines below every page, once all are there. @param lines by page, counted from 1 */
  foot(lines: (page: number, of: number) => { left: string; right: string }): void {
    const { pdf } = this;
    const { start, count } = pdf.bufferedPageRange();
    for (let place = start; place < start + count; place += 1) {
      pdf.switchToPage(place);
      pdf.page.margins.bottom = 0;
      const { left, right } = lines(place + 1, count);
      const y = pdf.page.height - 44;
      pdf.markContent('Artifact', { type: 'Pagination' });
      pdf
        .moveTo(margins.left, y - 8)
        .lineTo(margins.left + this.width, y - 8)
        .lineWidth(0.5)
        .stroke(inks.line);
      pdf
        .font(fontOf('mono'))
        .fontSize(7)
        .fillColor(inks.soft)
        .text(this.shown.of(left), margins.left, y + 1, { lineBreak: false });
      pdf.font(fontOf('sans')).fontSize(8).text(this.shown.of(right), margins.left, y, { width: this.width, align: 'right' });
      pdf.endMarkedContent();
    }
  }
}
