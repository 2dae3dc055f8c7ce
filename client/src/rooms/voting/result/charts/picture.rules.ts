/** What a drawing that leaves its page must bring along. */
export interface Frame {
  title: string;
  width: number;
  height: number;
  /** the value of a token of the house, e.g. `--ink` */
  colour: (token: string) => string;
}

const margin = 16;
const titleHeight = 34;
const face = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Every colour by its value instead of its token. */
const withColours = (svg: string, colour: Frame['colour']): string =>
  svg.replaceAll(/var\((--[\w-]+)\)/g, (_, token: string) => colour(token).trim() || 'currentColor');

/** Sizes of a drawing with its title and margins, in px. */
export const framedSize = ({ width, height }: Pick<Frame, 'width' | 'height'>): { width: number; height: number } => ({
  width: Math.ceil(width) + 2 * margin,
  height: Math.ceil(height) + titleHeight + 2 * margin,
});

/**
 * A drawing that opens alone: with its ground, its title, its colours and a face for its letters.
 * @param shapes what is inside the `<svg>` on the page
 */
export function framed(shapes: string, { title, width, height, colour }: Frame): string {
  const size = framedSize({ width, height });
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="${face}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="100%" height="100%" fill="var(--surface)"/>`,
    `<text x="${margin}" y="${margin + 18}" font-size="18" font-weight="700" fill="var(--ink)">${escaped(title)}</text>`,
    `<g transform="translate(${margin} ${margin + titleHeight})">${shapes}</g>`,
    '</svg>',
  ].join('');
  return withColours(svg, colour);
}
