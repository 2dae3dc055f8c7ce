import { DamagedDocument, type Snapshot } from './update-log.port';

/**
 * Makes something of a stored document: from its newest snapshot on. One that is not what was stored, or makes no document, is passed over for the
 * one before it, and in the end for the log alone.
 * @param read from the newest snapshot below a number on; throws DamagedDocument when no snapshot before that one could help
 * @param make throws DamagedDocument when this makes no document
 * @param tell the operator, of each snapshot that is passed over
 * @throws DamagedDocument when nothing helps, with what was wrong first
 */
export async function fromGoodSnapshot<Stored extends { snapshot: Snapshot | null } | null, Made>(
  read: (below?: number) => Promise<Stored>,
  make: (stored: Stored) => Made | Promise<Made>,
  tell: (line: string) => void,
): Promise<Made> {
  let first: DamagedDocument | undefined;
  for (let below: number | undefined; ;) {
    let passed: number | undefined;
    try {
      const stored = await read(below);
      passed = stored?.snapshot?.seq;
      return await make(stored);
    } catch (error) {
      if (!(error instanceof DamagedDocument)) throw error;
      first ??= error;
      if (passed === undefined) throw first;
      tell(`snapshot ${passed} is passed over: ${error.message}`);
      below = passed;
    }
  }
}
