import { runInNewContext } from 'node:vm';
import { expect, it } from '@jest/globals';
import { migrationSource, registered } from './migration.text';

it('writes a class that TypeORM orders by the end of its name', () => {
  const { className, source } = migrationSource('open-rounds-2', 1_763_856_000_002, ['select 1']);
  expect(className).toBe('OpenRounds21763856000002');
  expect(source).toContain('export class OpenRounds21763856000002 implements MigrationInterface');
  expect(source).toContain('`select 1`');
});

it('keeps quotes, backslashes and dollar braces of the SQL as they are', () => {
  const sql = String.raw`check (name ~ '^\w+$' and x <> '${'${y}'}' and z <> ` + "'`')";
  const { source } = migrationSource('a', 1, [sql]);
  const written = /query\(\s*(`[\s\S]*`),\s*\)/.exec(source)?.[1] ?? '';
  expect(runInNewContext(written)).toBe(sql);
});

it.each([
  ["import type { A } from './a';\n\nexport const migrations: A[] = [];\n", '[Second2]'],
  ["import { First1 } from './m/1';\n\nexport const migrations: A[] = [First1];\n", '[First1, Second2]'],
  ["import { First1 } from './m/1';\n\nexport const migrations: A[] = [\n  First1,\n];\n", '[\n  First1, Second2]'],
])('adds the migration to the schema, last', (schema, list) => {
  const changed = registered(schema, 'Second2', './m/2');
  expect(changed).toContain("import { Second2 } from './m/2';");
  expect(changed).toContain(`= ${list};`);
});

it('refuses a schema that it does not understand', () => {
  expect(() => registered('export const migrations = read();', 'Second2', './m/2')).toThrow('by hand');
});
