import type { MinutesDocument } from '../minutes.document';
import { element, escaped } from './xml.text';

const urn = (name: string): string => `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`;

/** What an OpenDocument file says its names with. */
export const namespaces = {
  'xmlns:office': urn('office'),
  'xmlns:text': urn('text'),
  'xmlns:table': urn('table'),
  'xmlns:style': urn('style'),
  'xmlns:fo': urn('xsl-fo-compatible'),
  'xmlns:svg': urn('svg-compatible'),
  'xmlns:meta': urn('meta'),
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
};

/** The first line of every file. */
export const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Which files there are. */
export const manifest = `${declaration}${element(
  'manifest:manifest',
  { 'xmlns:manifest': urn('manifest'), 'manifest:version': '1.3' },
  [
    ['/', 'application/vnd.oasis.opendocument.text'],
    ['content.xml', 'text/xml'],
    ['styles.xml', 'text/xml'],
    ['meta.xml', 'text/xml'],
  ]
    .map(([path, type]) => element('manifest:file-entry', { 'manifest:full-path': path, 'manifest:media-type': type }, null))
    .join(''),
)}`;

/** Title, author, language, and the close of the round as the date: nothing of the moment it is written. */
export function odtMeta({ title, question, author, language, date }: MinutesDocument): string {
  const subject = question.map(({ text }) => text).join('');
  const said = [
    ['meta:generator', 'Palabre'],
    ['dc:title', `${title} – ${subject}`],
    ['dc:subject', subject],
    ['meta:initial-creator', author],
    ['dc:creator', author],
    ['meta:creation-date', date.slice(0, 19)],
    ['dc:date', date.slice(0, 19)],
    ['dc:language', language],
  ].map(([name = '', content = '']) => element(name, {}, escaped(content)));
  return `${declaration}${element('office:document-meta', { ...namespaces, 'office:version': '1.3' }, element('office:meta', {}, said.join('')))}`;
}
