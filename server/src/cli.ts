import 'reflect-metadata';
import path from 'node:path';
import { runCommandLine } from './cli/command-line';

process.exit(await runCommandLine(process.argv.slice(2), { root: path.resolve(import.meta.dirname, '../..') }));
