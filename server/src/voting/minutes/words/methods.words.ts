import type { Locale } from '@palabre/shared/kernel';
import type { VotingRule } from '@palabre/shared/voting';
import { enMethods } from './en-methods.words';
import { esMethods } from './es-methods.words';
import { frMethods } from './fr-methods.words';
import { ptMethods } from './pt-methods.words';

/** `name`, and a `sentence` on what the method does. */
export type MethodTable = Record<VotingRule['method'], { name: string; sentence: string }>;

export const methodWords: Record<Locale, MethodTable> = { fr: frMethods, es: esMethods, en: enMethods, pt: ptMethods };
