const sources = '<rootDir>/src';
const rooms = ['people', 'roadmap', 'groups', 'proposals', 'comments', 'voting', 'outcomes'];

/** What the frame and the home page are made of, and the pages that must show when nothing loads. `scripts/budget.mjs` says when one is missing. */
const early = [
  ...['home', 'error', 'not-found'].map((page) => `${sources}/app/pages/${page}.page.tsx`),
  ...['account-menu.panel.tsx', 'people.problems.ts', 'profile-effects.panel.tsx', 'refusal.view.tsx', 'sign-out.panel.tsx'].map((file) =>
    inRoom('people', file),
  ),
  ...['proposal-card.view.tsx', 'state.words.ts'].map((file) => inRoom('proposals', file)),
  ...['ballots/waiting.panel.tsx', 'ballots/waiting.sender.ts', 'choice.words.tsx', 'round-card.view.tsx', 'rounds-to-vote.panel.tsx'].map((file) =>
    inRoom('voting', file),
  ),
];
const first = [...early, ...['i18n', 'lib', 'live', 'ui'].map((folder) => `${sources}/${folder}`), `${sources}/app/*.tsx`, `${sources}/app/*.ts`];

/** The rooms and all other pages: their sentences come with the first page that is not the home page. */
const late = [`${sources}/app/pages`, `${sources}/collab`, ...rooms.map((room) => `${sources}/rooms/${room}`)];

function inRoom(room, file) {
  return `${sources}/rooms/${room}/${file}`;
}

/** What explains a result: its sentences come with it, and no other page waits for them. */
const ofResults = [inRoom('voting', 'result/**')];

/** Three catalogues per language, so that the first load and every page stay small. French is the language of the source: its catalogue is the source itself. */
export default {
  sourceLocale: 'fr',
  locales: ['fr', 'es', 'en', 'pt'],
  catalogs: [
    { path: `${sources}/i18n/catalogues/{locale}`, include: first },
    { path: `${sources}/i18n/catalogues/late/{locale}`, include: late, exclude: [...early, ...ofResults] },
    { path: `${sources}/i18n/catalogues/result/{locale}`, include: ofResults },
  ],
  format: 'po',
  formatOptions: { lineNumbers: false },
};
