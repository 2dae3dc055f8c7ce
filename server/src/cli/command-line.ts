import { exitCodes, explain } from '../boot';
import { DomainError } from '../platform/errors';
import { answer, type Place, UsageError } from './command';
import { commandTable } from './command-table';

/** Runs the command that the arguments name. @returns the exit code: 0 done, 1 failed, 2 typed wrong, else see `exitCodes`. */
export async function runCommandLine(args: string[], place: Place): Promise<number> {
  if (!args.length || args[0] === 'help' || args[0] === '--help') {
    await answer(help());
    return 0;
  }
  const name = Object.keys(commandTable).find((words) => words.split(' ').every((word, index) => args[index] === word));
  if (!name) return complain(`There is no command "${args.join(' ')}".\n\n${help()}`);
  const entry = commandTable[name]!;
  if (args.includes('--help')) {
    await answer(`${entry.summary}\n\nnpm run --silent palabre -- ${entry.usage}`);
    return 0;
  }
  try {
    return await (await entry.load()).run(args.slice(name.split(' ').length), place);
  } catch (error) {
    if (isUsage(error)) return complain(`${(error as Error).message}\nUsage: npm run --silent palabre -- ${entry.usage}`);
    const { text, exitCode } = error instanceof DomainError ? { text: refusal(error), exitCode: exitCodes.unforeseen } : explain(error);
    console.error(text);
    return exitCode;
  }
}

/** A rule of the house said no; the code is explained in the API document. */
function refusal({ spec, details }: DomainError): string {
  const more = Object.entries(details).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `Refused: ${spec.code}${more.length ? ` (${more.join(', ')})` : ''}`;
}

/** Ours, and what node:util says about options it does not know. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageError || String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');
}

function complain(text: string): number {
  console.error(text);
  return 2;
}

function help(): string {
  const lines = Object.values(commandTable).map(({ usage, summary }) => `  ${usage}\n      ${summary}`);
  return ['Usage: npm run --silent palabre -- <command>', '', ...lines, '', 'The settings are those of the server (DATABASE_URL, PALABRE_DATA, ...).'].join(
    '\n',
  );
}
