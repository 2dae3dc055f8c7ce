/** What is wrong with a count file. Nothing is guessed: the first fault ends the reading. */
export type CountFaultCode =
  /** no JSON, or not an object */
  | 'unreadable'
  | 'unknown_method'
  /** a key that this method does not have */
  | 'unknown_key'
  /** a key without which it cannot be counted */
  | 'missing'
  /** an option that is not among the candidates, or a word that this key does not take */
  | 'unknown_value'
  /** anything else that is not what it should be */
  | 'invalid';

/** Thrown at the first fault of a count file. */
export class CountFileFault extends Error {
  override readonly name = 'CountFileFault';

  /**
   * @param reason in English, for whoever reads a terminal
   * @param path where in the file: keys, and places of a list from 0
   */
  constructor(
    readonly reason: CountFaultCode,
    message: string,
    readonly path: readonly (string | number)[],
  ) {
    super(message);
  }

  /** As it is printed: a stable code, and the path as a JSON pointer (RFC 6901). */
  toJSON(): { code: string; message: string; path: string } {
    const pointer = this.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    return { code: `voting/count_file_${this.reason}`, message: this.message, path: pointer };
  }
}
