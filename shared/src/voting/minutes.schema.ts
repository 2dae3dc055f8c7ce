import * as z from 'zod/mini';
import { Locale } from '../kernel';

/** What minutes can be: a page, a sheet to sign, a text to go on with. */
export const MinutesFormat = z.enum(['html', 'pdf', 'odt']);
export type MinutesFormat = z.infer<typeof MinutesFormat>;

export const MinutesQuery = z.object({ format: MinutesFormat, language: Locale });
export type MinutesQuery = z.infer<typeof MinutesQuery>;
