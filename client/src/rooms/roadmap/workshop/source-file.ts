import { importLimit, refuseSource } from '@palabre/shared/roadmap';
import { ApiProblem } from '../../../lib';

const tooLarge = () => new ApiProblem({ code: 'roadmap/import_too_large', status: 413 });

/**
 * The text of a file. Word processors of our readers write UTF-8, UTF-16 with a mark, or Windows-1252.
 * @throws the refusals of the server, before anything is sent
 */
export async function readSourceFile(file: Blob): Promise<string> {
  // UTF-16 takes up to two bytes for one of UTF-8; what is longer cannot fit, and is not even read.
  if (file.size > importLimit * 2) throw tooLarge();
  const source = decode(new Uint8Array(await file.arrayBuffer()));
  checkSource(source);
  return source;
}

/** @throws the refusal of the server, when the text cannot be imported at all */
export function checkSource(source: string): void {
  const error = refuseSource(source);
  if (error?.code === 'roadmap/import_too_large') throw tooLarge();
  if (error) throw new ApiProblem({ code: error.code, status: 422 });
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
