const sources = '<rootDir>/src';

/** Rooms and pages that the home page does not need: their sentences come with the first other page. */
const late = [`${sources}/app/pages`, `${sources}/collab`, ...['roadmap', 'groups', 'comments', 'outcomes'].map((room) => `${sources}/rooms/${room}`)];
/** What the home page, and the pages that must show when nothing loads, are made of. */
const early = [`${sources}/app/pages/home.page.tsx`, `${sources}/app/pages/error.page.tsx`, `${sources}/app/pages/not-found.page.tsx`];

const first = [
  ...early,
  ...['i18n', 'lib', 'live', 'ui', 'rooms/people', 'rooms/proposals', 'rooms/voting'].map((folder) => `${sources}/${folder}`),
  `${sources}/app/*.tsx`,
  `${sources}/app/*.ts`,
];

/** Two catalogues per language, so that the first load stays small. French is the language of the source: its catalogue is the source itself. */
export default {
  sourceLocale: 'fr',
  locales: ['fr', 'es', 'en', 'pt'],
  catalogs: [
    { path: `${sources}/i18n/catalogues/{locale}`, include: first },
    { path: `${sources}/i18n/catalogues/late/{locale}`, include: late, exclude: early },
  ],
  format: 'po',
  formatOptions: { lineNumbers: false },
};
