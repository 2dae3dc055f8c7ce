import { DamagedDocument } from './update-log.port';

/** What a thread made of a document, or why nothing can be made of it: errors lose their class on the way from one thread to another. */
export type Made<Output> = { kind: 'done'; output: Output } | { kind: 'damaged'; reason: string };

/** In the thread. @throws whatever else goes wrong: a later try may do better */
export async function madeBy<Output>(work: () => Output | Promise<Output>): Promise<Made<Output>> {
  try {
    return { kind: 'done', output: await work() };
  } catch (error) {
    if (error instanceof DamagedDocument) return { kind: 'damaged', reason: error.message };
    throw error;
  }
}

/** Where it was asked for. @throws DamagedDocument */
export function outputOf<Output>(made: Made<Output>): Output {
  if (made.kind === 'damaged') throw new DamagedDocument(made.reason);
  return made.output;
}
