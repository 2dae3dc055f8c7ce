/** One catalogue per language. French is the language of the source: its catalogue is the source itself. */
export default {
  sourceLocale: 'fr',
  locales: ['fr', 'es', 'en', 'pt'],
  catalogs: [{ path: '<rootDir>/src/i18n/catalogues/{locale}', include: ['<rootDir>/src'] }],
  format: 'po',
  formatOptions: { lineNumbers: false },
};
