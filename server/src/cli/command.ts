/** One command of the command line. Its answer goes to standard output and nothing else does. */
export interface Command {
  /** @returns the exit code */
  run(args: string[], place: Place): Promise<number>;
}

export interface Place {
  /** Root folder of the installation. */
  root: string;
}

/** The command was typed wrong; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Writes the answer and waits until it is out: a process that exits at once would cut a pipe short. */
export function answer(text: string): Promise<void> {
  return new Promise((resolve) => process.stdout.write(`${text}\n`, () => resolve()));
}

/** The same for a file: nothing is added to its bytes. */
export function answerBytes(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => process.stdout.write(bytes, () => resolve()));
}
