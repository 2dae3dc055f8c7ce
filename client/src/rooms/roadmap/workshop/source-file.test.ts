import { describe, expect, it } from '@jest/globals';
import { readSourceFile } from './source-file';

const text = '1. Créer un jardin à côté du château.\n';
const utf16 = (littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return view.buffer;
};
const windows1252 = Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));

describe('the text of a file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, little endian', utf16(true)],
    ['UTF-16, big endian', utf16(false)],
    ['Windows-1252', windows1252],
  ])('in %s', async (_, bytes) => {
    expect(await readSourceFile(new Blob([bytes]))).toBe(text);
  });

  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d), 'roadmap/import_binary'],
    ['a word processor’s file', Uint8Array.of(0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 8, 0), 'roadmap/import_binary'],
    ['a PDF file', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'roadmap/import_binary'],
    ['an empty file', new Uint8Array(0), 'roadmap/import_empty'],
    ['20 MB', new Uint8Array(20_000_000).fill(0x61), 'roadmap/import_too_large'],
    ['just too much', new Uint8Array(2 * 1024 * 1024 + 1).fill(0x61), 'roadmap/import_too_large'],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(readSourceFile(new Blob([bytes]))).rejects.toMatchObject({ code });
  });
});
