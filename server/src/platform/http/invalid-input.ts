import { StandardSchemaValidationPipe } from '@nestjs/common';

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

/** Checks what a route declares with `@Body({ schema })`, `@Query({ schema })` or `@Param({ schema })`. */
export const inputPipe = new StandardSchemaValidationPipe({ exceptionFactory: (issues) => new InvalidInput(issues as readonly Issue[]) });
