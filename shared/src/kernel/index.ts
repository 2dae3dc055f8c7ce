/**
 * Kernel: the few notions every room speaks with: languages, localised text, identifiers, pages of a list, errors as
 * values, decisions of a policy, exact fractions. It knows no room, and nothing here has a clock, randomness or I/O.
 */
export { defaultLocale, locales, negotiateLocale } from './locale.rules';
export { Locale } from './locale.schema';
export { inLocale } from './fragment.rules';
export { Fragment, Localised } from './fragment.schema';
export { Id, Moment, Day } from './id.schema';
export { PageQuery, pageOf, type Page } from './page.schema';
export { defineErrors, type ErrorKind, type ErrorSpec } from './error.rules';
export { allow, firstRefusal, isAllowed, refuse, type Decision } from './decision.rules';
export { kernelErrors } from './kernel.errors';
export { Problem } from './problem.schema';
export { compareFractions, formatFraction, fraction, parseFraction, percentOf, reduced, sumOf, timesOf, type Fraction } from './fraction.rules';
