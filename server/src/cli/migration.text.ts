/**
 * The file of one migration.
 * @param name in lower case with hyphens
 * @param timestamp milliseconds; orders the migrations and ends the class name, as TypeORM wants it
 */
export function migrationSource(name: string, timestamp: number, statements: string[]): { className: string; source: string } {
  const className = `${name.replaceAll(/(?:^|-)([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())}${timestamp}`;
  const lines = statements.map((sql) => `    await runner.query(\n      \`${sql.replaceAll(/[\\`]|\$\{/g, String.raw`\$&`)}\`,\n    );`);
  const source = `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${className} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${lines.join('\n')}
  }

  /** Forward only: what people wrote since cannot be taken back by a program. */
  async down(): Promise<void> {
    throw new Error('Migrations go forward only: restore a backup instead.');
  }
}
`;
  return { className, source };
}

/** The text of schema.ts with the migration imported after the last one and listed last. */
export function registered(schema: string, className: string, file: string): string {
  const list = /(export const migrations[^=]*= \[)([^\]]*?),?\s*\]/;
  const lastImport = [...schema.matchAll(/^import .*$/gm)].at(-1);
  if (!list.test(schema) || !lastImport) throw new Error('schema.ts no longer has the shape this command knows: add the migration by hand.');
  const endOfImports = lastImport.index + lastImport[0].length;
  const imported = `${schema.slice(0, endOfImports)}\nimport { ${className} } from '${file}';${schema.slice(endOfImports)}`;
  return imported.replace(list, (_match, start: string, known: string) => `${start}${known.trim() ? `${known}, ` : ''}${className}]`);
}
