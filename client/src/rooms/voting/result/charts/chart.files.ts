import { handOver } from '../../hand-over';
import type { Chart } from './chart.shape';
import { csvOf, fileNameOf } from './csv.rules';
import { framed, framedSize, type Frame } from './picture.rules';

/** How many dots of a picture for each px of the page, so that it can be printed. */
const fineness = 2;

export const saveTable = ({ title, table }: Chart): void => handOver(new Blob([csvOf(table)], { type: 'text/csv;charset=utf-8' }), `${fileNameOf(title)}.csv`);

/** What is inside a drawing, as XML: HTML would write `&nbsp;`, which no SVG knows. */
const shapesOf = (svg: SVGSVGElement): string => new XMLSerializer().serializeToString(svg).replace(/^<svg[^>]*>|<\/svg>$/g, '');

const frameOf = (svg: SVGSVGElement, title: string): Frame => {
  const style = getComputedStyle(svg);
  return { title, width: svg.width.baseVal.value, height: svg.height.baseVal.value, colour: (token) => style.getPropertyValue(token) };
};

/** @param svg as it is on the page */
export const saveDrawing = (svg: SVGSVGElement, title: string): void =>
  handOver(new Blob([framed(shapesOf(svg), frameOf(svg, title))], { type: 'image/svg+xml' }), `${fileNameOf(title)}.svg`);

/** The same as dots. @throws when the browser cannot draw it */
export async function savePicture(svg: SVGSVGElement, title: string): Promise<void> {
  const frame = frameOf(svg, title);
  const { width, height } = framedSize(frame);
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(framed(shapesOf(svg), frame))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * fineness, height * fineness];
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const bytes = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (!bytes) throw new Error('the drawing is too large for this browser');
  handOver(bytes, `${fileNameOf(title)}.png`);
}
