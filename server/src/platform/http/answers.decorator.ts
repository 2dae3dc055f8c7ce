import { applyDecorators, HttpCode, SerializeOptions } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
import type { ErrorSpec } from '@palabre/shared/kernel';
import * as z from 'zod/mini';
import { statusOf } from './status';

interface Description {
  /** one sentence for the API document */
  summary: string;
  status?: number;
  /** the refusals a caller should expect, beside those of input and rights */
  errors?: ErrorSpec[];
}

/** What a route answers: the schema strips what it does not declare and is the one the API document shows. */
export function Answers(schema: z.core.$ZodType, { summary, status = 200, errors = [] }: Description): MethodDecorator {
  return applyDecorators(
    HttpCode(status),
    SerializeOptions({ schema }),
    ApiOperation({ summary }),
    ApiResponse({ status, description: summary, schema: z.toJSONSchema(schema, { io: 'output', target: 'openapi-3.0', unrepresentable: 'any' }) as never }),
    ...describeErrors(errors),
  );
}

/** A route that answers without a body. */
export function AnswersNothing({ summary, errors = [] }: Omit<Description, 'status'>): MethodDecorator {
  return applyDecorators(HttpCode(204), ApiOperation({ summary }), ApiResponse({ status: 204, description: summary }), ...describeErrors(errors));
}

/** One entry for each status, since several codes may share it. */
function describeErrors(errors: ErrorSpec[]): MethodDecorator[] {
  return [...groupByStatus(errors)].map(
    ([status, specs]) => ApiResponse({ status, description: specs.map((spec) => spec.code).join(', ') }) as MethodDecorator,
  );
}

function groupByStatus(errors: ErrorSpec[]): Map<number, ErrorSpec[]> {
  const groups = new Map<number, ErrorSpec[]>();
  for (const error of errors) groups.set(statusOf(error), [...(groups.get(statusOf(error)) ?? []), error]);
  return groups;
}
