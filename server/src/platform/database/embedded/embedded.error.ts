/** Why the embedded database cannot be used, as one sentence that tells the reader what to do. */
export class EmbeddedPostgresError extends Error {
  override readonly name = 'EmbeddedPostgresError';
}

const unwritable = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST']);

/** Turns an error of the file system about the data folder into a sentence; any other error passes unchanged. */
export function explainFolderError(folder: string, cause: unknown): unknown {
  const code = (cause as NodeJS.ErrnoException).code ?? '';
  if (unwritable.has(code)) {
    return new EmbeddedPostgresError(
      `The data folder ${folder} cannot be written (${code}): give this user the right to write there, or choose another with PALABRE_DATA.`,
      {
        cause,
      },
    );
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new EmbeddedPostgresError(`The disk that holds the data folder ${folder} is full (${code}): make room there, or choose another with PALABRE_DATA.`, {
      cause,
    });
  }
  return cause;
}
