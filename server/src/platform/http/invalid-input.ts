import { type ArgumentMetadata, StandardSchemaValidationPipe } from '@nestjs/common';

interface Issue {
  message: string;
  path?: readonly (PropertyKey | { key: PropertyKey })[];
  code?: string;
  origin?: string;
}

/** The body, query or path did not fit its schema. */
export class InvalidInput extends Error {
  readonly issues: { path: string; code: string }[];

  constructor(issues: readonly Issue[]) {
    super('invalid input');
    this.issues = issues.slice(0, 50).map((issue) => ({ path: pathOf(issue), code: issue.code ?? 'invalid' }));
  }
}

const pathOf = ({ path = [] }: Issue) => path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');

/**
 * Checks what a route declares with `@Body({ schema: X })`, `@Query({ schema: X })` or `@Param('x', { schema: X })`, and that every
 * text in it can be kept: Postgres takes no NUL, and no half of a surrogate pair in JSON. Nobody means either.
 */
class InputPipe extends StandardSchemaValidationPipe {
  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const input: T = await super.transform(value, metadata);
    const issues = metadata.schema ? unkeptTexts(input) : [];
    if (issues.length) throw new InvalidInput(issues);
    return input;
  }
}

function unkeptTexts(value: unknown, path: readonly string[] = []): Issue[] {
  if (typeof value === 'string') return value.includes('\0') || /\p{Surrogate}/u.test(value) ? [{ message: 'unkept', path, code: 'character' }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unkeptTexts(part, [...path, key]));
}

export const inputPipe = new InputPipe({ exceptionFactory: (issues) => new InvalidInput(issues) });
