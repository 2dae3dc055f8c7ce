/** Largest text the importer reads, in bytes of UTF-8: some eighty times the longest roadmap we know. */
export const importLimit = 2 * 1024 * 1024;

export type ImportErrorCode = 'roadmap/import_empty' | 'roadmap/import_binary' | 'roadmap/import_too_large' | 'roadmap/import_no_action';

export interface ImportError {
  readonly code: ImportErrorCode;
  /** `import_too_large`: the most the importer reads, in bytes of UTF-8 */
  readonly limit?: number;
}

/** Above this share of unreadable characters a file is no text. A French text read in the wrong encoding stays below it. */
const unreadableShare = 0.1;

/**
 * The lines of a source as the importer counts them; the preview numbers them the same way.
 * @param source text with any line ends, with or without a byte order mark
 */
export function sourceLines(source: string): string[] {
  return source.replace(/^\uFEFF/, '').split(/\r\n|[\n\r\u2028\u2029\u0085\v]/);
}

/**
 * Why a source cannot be read at all.
 * @returns undefined when it can, else `roadmap/import_too_large`, `roadmap/import_binary` or `roadmap/import_empty`
 */
export function refuseSource(source: string): ImportError | undefined {
  if (source.length > importLimit || bytesOf(source) > importLimit) return { code: 'roadmap/import_too_large', limit: importLimit };
  if (isBinary(source)) return { code: 'roadmap/import_binary' };
  if (source.trim() === '') return { code: 'roadmap/import_empty' };
  return undefined;
}

function bytesOf(source: string): number {
  let bytes = 0;
  for (let at = 0; at < source.length; at += 1) {
    const unit = source.charCodeAt(at);
    const surrogate = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || surrogate ? 2 : 3;
  }
  return bytes;
}

/** PDF and RTF files can be free of control characters, and are yet no text a person could read. */
function isBinary(source: string): boolean {
  if (source.includes('\0') || /^\uFEFF?(?:%PDF-|\{\\rtf)/.test(source)) return true;
  let unreadable = 0;
  for (let at = 0; at < source.length; at += 1) if (isUnreadable(source.charCodeAt(at))) unreadable += 1;
  return unreadable > source.length * unreadableShare;
}

function isUnreadable(unit: number): boolean {
  if (unit === 0xfffd || unit === 0x7f) return true;
  const isSpacing = unit >= 0x09 && unit <= 0x0d;
  return (unit < 0x20 && !isSpacing) || (unit >= 0x80 && unit <= 0x9f && unit !== 0x85);
}
