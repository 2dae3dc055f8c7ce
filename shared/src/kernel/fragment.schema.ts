import * as z from 'zod/mini';
import { Locale } from './locale.schema';

/** A text and the language it is written in, so that the page can mark it with `lang`. */
export const Fragment = z.object({ text: z.string(), lang: Locale });
export type Fragment = z.infer<typeof Fragment>;

/** One text in some of our languages. */
export const Localised = z.partialRecord(Locale, z.string());
export type Localised = z.infer<typeof Localised>;
