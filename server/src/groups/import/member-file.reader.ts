import { CsvError, parse } from 'csv-parse/sync';
import { columnsOf, groupErrors, mostImported, readLine, type ImportColumn, type ReadLine } from '@palabre/shared/groups';
import { DomainError } from '../../platform/errors';

/** A file of members as it was understood. */
export interface MemberList {
  columns: ImportColumn[];
  /** headings that mean nothing here */
  unread: string[];
  lines: NumberedLine[];
}

export interface NumberedLine extends ReadLine {
  /** in the file, the header being the first */
  line: number;
}

const delimiters = [';', ',', '\t'];
const longestRecord = 20_000;

/**
 * Reads what a spreadsheet has saved as CSV: whichever delimiter its country writes, quoted cells with line breaks in them, UTF-8 or Windows-1252.
 * @throws groups/import_unreadable, groups/import_empty, groups/import_without_addresses, groups/import_too_long
 */
export function readMembers(file: Buffer): MemberList {
  const text = textOf(file);
  const delimiter = delimiterOf(text);
  const [heading, ...records] = recordsOf(text, delimiter, mostImported + 2);
  if (!heading) throw new DomainError(groupErrors.import_empty);
  const header = columnsOf(heading.record);
  if (!header.includes('email')) throw new DomainError(groupErrors.import_without_addresses);
  if (records.length === 0) throw new DomainError(groupErrors.import_empty);
  if (records.length > mostImported) throw new DomainError(groupErrors.import_too_long, { most: mostImported });
  const lines = records.map(({ record, info }) => ({ line: info.lines, ...readLine(record, header) }));
  markRepeated(lines);
  return {
    columns: header.filter((column) => column !== null),
    unread: heading.record.filter((cell, place) => header[place] === null && cell.trim() !== ''),
    lines,
  };
}

/** What is no UTF-8 was written by a spreadsheet of before: in Windows-1252 every byte is a letter. */
function textOf(file: Buffer): string {
  if (file.includes(0)) throw new DomainError(groupErrors.import_unreadable, { line: 1 });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

/** The one under which most headings are understood; the first of them where none is. */
function delimiterOf(text: string): string {
  const known = delimiters.map((delimiter) => headingsKnown(text, delimiter));
  return delimiters[known.indexOf(Math.max(...known))] ?? ',';
}

function headingsKnown(text: string, delimiter: string): number {
  try {
    return columnsOf(recordsOf(text, delimiter, 1)[0]?.record ?? []).filter((column) => column !== null).length;
  } catch (error) {
    // quoted cells cannot be read under another delimiter than theirs
    if (error instanceof DomainError) return 0;
    throw error;
  }
}

interface CsvRecord {
  record: string[];
  info: { lines: number };
}

/** @param most records to read: one more than is allowed tells that there are too many */
function recordsOf(text: string, delimiter: string, most: number): CsvRecord[] {
  const options = { delimiter, to: most, bom: true, info: true, relax_column_count: true, skip_empty_lines: true, max_record_size: longestRecord };
  try {
    // with `info` each record comes with its line, which the types of the package do not say
    return (parse(text, options) as unknown as CsvRecord[]).filter(({ record }) => record.some((cell) => cell.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DomainError(groupErrors.import_unreadable, { line: Number(error.lines ?? 1) });
  }
}

/** The first line of an address counts. */
function markRepeated(lines: NumberedLine[]): void {
  const seen = new Set<string>();
  for (const { email, faults } of lines) {
    if (email !== '' && seen.has(email)) faults.push({ column: 'email', reason: 'email_twice' });
    seen.add(email);
  }
}
