import 'reflect-metadata';
import path from 'node:path';
import { runCommandLine } from './cli/command-line';

// A reader such as `head` may have seen enough.
process.stdout.once('error', () => process.exit(0));
process.exit(await runCommandLine(process.argv.slice(2), { root: path.resolve(import.meta.dirname, '../..') }));
