import { ConfigError } from '../platform/config';
import { EmbeddedPostgresError } from '../platform/database/embedded';

/** 1 is an error nobody foresaw; 2 is also what a shell uses for wrong usage. */
export const exitCodes = { unforeseen: 1, badSetting: 2, dataFolder: 3, database: 4, address: 5 } as const;

/** The program cannot go on, for a reason that the person who started it can remove. */
export class BootError extends Error {
  override readonly name = 'BootError';

  constructor(
    message: string,
    readonly exitCode: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What to tell the person at the terminal: one sentence for the foreseen, everything there is for the unforeseen. */
export function explain(error: unknown): { text: string; exitCode: number } {
  if (error instanceof BootError) return { text: error.message, exitCode: error.exitCode };
  if (error instanceof ConfigError) return { text: error.message, exitCode: exitCodes.badSetting };
  if (error instanceof EmbeddedPostgresError) return { text: error.message, exitCode: exitCodes.dataFolder };
  return { text: error instanceof Error ? (error.stack ?? error.message) : String(error), exitCode: exitCodes.unforeseen };
}
