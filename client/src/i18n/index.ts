/**
 * Languages: the catalogue of the reader's language (only that one is loaded), formats of dates and numbers, and the
 * sentence for every problem code. Promise: the page is in the chosen language from its first word, and no problem is nameless.
 */
export { chooseLocale, loadLateSentences, loadResultSentences, startLocale } from './catalogue';
export { localeNames } from './locale.rules';
export { problemSentence, startProblems } from './problems';
export { useFormat } from './use-format';
export { useLocale } from './use-locale';
