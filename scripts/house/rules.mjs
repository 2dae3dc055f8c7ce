/**
 * The law of the house as lint rules: who may import whom. One table of rooms, from which the patterns of every folder
 * follow; `planted.mjs` holds a violation of each, and `check.mjs` proves that it is caught.
 */

/** The life of an idea, upstream first. `comments` and `voting` are neighbours that do not know each other. */
const rooms = ['people', 'roadmap', 'groups', 'proposals', 'comments', 'voting', 'outcomes'];
/** They serve every room and know none. */
const apart = ['collab', 'live', 'journal'];

const downstreamOf = {
  people: ['roadmap', 'groups', 'proposals', 'comments', 'voting', 'outcomes'],
  roadmap: ['groups', 'proposals', 'comments', 'voting', 'outcomes'],
  groups: ['proposals', 'comments', 'voting', 'outcomes'],
  proposals: ['comments', 'voting', 'outcomes'],
  comments: ['voting', 'outcomes'],
  voting: ['comments', 'outcomes'],
  outcomes: ['comments'],
};

const anywhere = (names) => names.flatMap((name) => [`**/${name}`, `**/${name}/**`]);
const forbid = (group, message) => ({ group, message });
const match = (regex, message) => ({ regex, message });

const doorOf = (names) =>
  forbid(
    names.map((name) => `**/${name}/**`),
    'A room is entered by its door, index.ts.',
  );
const ownDoor = match('^(?:\\./index|\\.|\\.\\./index|\\.\\.)$', 'Never through your own door.');
const upstream = (room) => forbid(anywhere(downstreamOf[room]), `${room} may not know what is downstream of it; news come back as events.`);
const noRoom = (names, who) => forbid(anywhere(names), `${who} knows no room.`);
const noTables = match('^typeorm$', 'TypeORM only in repositories, entities and platform/database.');
const noYjs = match('^(?:yjs|y-protocols|y-websocket|lib0|@tiptap)(?:/|$)', 'Yjs and its editor only in the two collab folders.');
const noFetching = [
  match('(?:^@tanstack/|\\.queries$|/lib/(?:http|paging)$)', 'Views and forms never fetch; panels do.'),
  { group: ['**/lib'], importNames: ['api', 'usePagedList'], message: 'Views and forms never fetch; panels do.' },
];

const imports = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns }] });
const lengths = (lines) => ({ 'max-lines': ['error', { max: lines }] });
const tables = ['repository', 'entity'];

function serverRoom(room, patterns) {
  const base = [doorOf([...rooms, ...apart]), ownDoor, ...patterns];
  return [
    { files: [`server/src/${room}/**`], rules: imports(...base, noTables, ...(room === 'collab' ? [] : [noYjs])) },
    { files: tables.map((role) => `server/src/${room}/**/*.${role}.ts`), rules: imports(...base, ...(room === 'collab' ? [] : [noYjs])) },
  ];
}

function clientRoom(room) {
  const base = [doorOf(rooms), ownDoor, upstream(room), noYjs, forbid(['**/app', '**/app/**'], 'Rooms do not know the app.')];
  return [
    { files: [`client/src/rooms/${room}/**`], rules: imports(...base) },
    { files: ['view', 'form'].map((role) => `client/src/rooms/${room}/**/*.${role}.tsx`), rules: imports(...base, ...noFetching) },
  ];
}

// "neither relative nor zod/mini", spelt out because the engine has no look-ahead; a lot and a recount hash (0017)
const sharedOnly = match('^(?:[^.z@]|@[^n]|@n[^o]|@noble/[^h]|z[^o]|zo[^d]|zod(?:$|[^/]|/[^m]))', 'shared imports zod/mini and @noble/hashes, nothing else.');

const impure = ['Date', 'performance', 'crypto', 'fetch', 'setTimeout', 'setInterval', 'console', 'process'].map((name) => ({
  name,
  message: 'Rules, policies and lifecycles are pure: no clock, no randomness, no input or output.',
}));

/** Later entries win over earlier ones for the same file. */
export const houseOverrides = [
  { files: ['shared/src/**'], rules: imports(sharedOnly) },
  ...rooms.map((room) => ({
    files: [`shared/src/${room}/**`],
    rules: imports(sharedOnly, upstream(room), doorOf([...rooms, 'kernel', 'collab', 'live']), ownDoor),
  })),
  { files: ['shared/src/{kernel,collab,live}/**'], rules: imports(sharedOnly, noRoom(rooms, 'This room'), ownDoor) },
  {
    files: ['shared/src/**/*.{rules,policy,lifecycle,method}.ts'],
    rules: {
      'no-restricted-globals': ['error', ...impure],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'Rules are pure: the seed is a parameter.' }],
    },
  },
  ...rooms.flatMap((room) => serverRoom(room, [upstream(room)])),
  ...apart.flatMap((room) =>
    serverRoom(room, [
      noRoom(
        [...rooms, ...apart.filter((other) => other !== room)].filter((name) => name !== room),
        room,
      ),
    ]),
  ),
  { files: ['server/src/platform/**'], rules: imports(noRoom([...rooms, ...apart], 'platform'), noTables, noYjs) },
  {
    files: ['server/src/platform/database/**', ...tables.map((role) => `server/src/platform/**/*.${role}.ts`)],
    rules: imports(noRoom([...rooms, ...apart], 'platform'), noYjs),
  },
  { files: ['client/src/{ui,lib,i18n}/**'], rules: imports(noRoom([...rooms, 'rooms', 'collab', 'live', 'app'], 'This folder'), noYjs) },
  { files: ['client/src/{collab,live}/**'], rules: imports(noRoom([...rooms, 'rooms', 'app'], 'This folder')) },
  ...rooms.flatMap(clientRoom),
  { files: ['client/src/app/**'], rules: imports(doorOf(rooms), noYjs) },
  { files: ['client/src/**'], rules: { 'no-restricted-globals': 'off' } },
  // what tests share may draw examples as they do
  { files: ['shared/src/**/testing/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  { files: ['**/*.rules.ts'], rules: lengths(400) },
  { files: ['**/*.test.ts', '**/*.spec.ts'], rules: { ...lengths(600), 'max-lines-per-function': 'off', 'max-params': 'off', 'no-restricted-imports': 'off' } },
];

/** Gates, not aims: 120 lines a file and 25 a function are the aim. */
export const lengthRules = {
  ...lengths(300),
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'max-params': ['error', { max: 5 }],
};
