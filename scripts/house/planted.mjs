/**
 * A violation of every rule of the house. Each must be reported, in the file where it is planted and with the words
 * given; the file named `clean` must not be reported at all.
 */
const file = (path, code, says) => ({ path, code: `${code}\n`, says });

export const planted = [
  file('shared/src/people/planted.schema.ts', "import { Theme } from '../roadmap';\nexport const a = Theme;", 'downstream'),
  file('shared/src/voting/planted.schema.ts', "import { Comment } from '../comments';\nexport const a = Comment;", 'downstream'),
  file('shared/src/roadmap/planted.schema.ts', "import fs from 'node:fs';\nexport const a = fs;", 'zod/mini and @noble/hashes'),
  file('shared/src/voting/curve.rules.ts', "import { x25519 } from '@noble/curves/ed25519.js';\nexport const a = x25519;", 'zod/mini and @noble/hashes'),
  file('shared/src/groups/planted.schema.ts', "import { Email } from '../people/people.schema';\nexport const a = Email;", 'door'),
  file('shared/src/voting/planted.rules.ts', 'export const now = () => Date.now();', 'pure'),
  file('shared/src/voting/dice.rules.ts', 'export const roll = () => Math.random();', 'seed'),
  file('shared/src/voting/methods/planted.method.ts', 'export const now = () => Date.now();', 'pure'),
  file('shared/src/kernel/planted.schema.ts', "import { Email } from '../people';\nexport const a = Email;", 'knows no room'),
  file('server/src/groups/planted.service.ts', "import { Rounds } from '../voting';\nexport const a = Rounds;", 'downstream'),
  file('server/src/groups/deep.service.ts', "import { People } from '../people/people.service';\nexport const a = People;", 'door'),
  file('server/src/groups/own.service.ts', "import { Groups } from './index';\nexport const a = Groups;", 'own door'),
  file('server/src/voting/planted.service.ts', "import { DataSource } from 'typeorm';\nexport const a = DataSource;", 'TypeORM'),
  file('server/src/voting/yjs.service.ts', "import * as Y from 'yjs';\nexport const a = Y;", 'Yjs'),
  file('server/src/collab/planted.service.ts', "import { Proposals } from '../proposals';\nexport const a = Proposals;", 'knows no room'),
  file('server/src/platform/http/planted.ts', "import { People } from '../../people';\nexport const a = People;", 'knows no room'),
  file('client/src/ui/planted.tsx', "import { Ballot } from '../rooms/voting';\nexport const a = Ballot;", 'knows no room'),
  file('client/src/rooms/people/planted.panel.tsx', "import { Ballot } from '../voting';\nexport const a = Ballot;", 'downstream'),
  file('client/src/rooms/voting/planted.view.tsx', "import { useQuery } from '@tanstack/react-query';\nexport const a = useQuery;", 'never fetch'),
  file('client/src/rooms/voting/planted.form.tsx', "import { api } from '../../lib';\nexport const a = api;", 'never fetch'),
  file('client/src/rooms/voting/planted.panel.tsx', "import { routes } from '../../app/routes';\nexport const a = routes;", 'do not know the app'),
  file('client/src/app/pages/planted.page.tsx', "import { BallotForm } from '../../rooms/voting/ballot.form';\nexport const a = BallotForm;", 'door'),
  file('server/src/roadmap/one.service.ts', "import { two } from './two.service';\nexport const one = () => two;", 'cycle'),
  file('server/src/roadmap/two.service.ts', "import { one } from './one.service';\nexport const two = () => one;", 'cycle'),
  file('server/src/outcomes/long.service.ts', Array.from({ length: 301 }, (_, line) => `export const a${line} = ${line};`).join('\n'), 'lines'),
];

export const clean = [
  file(
    'server/src/voting/clean.service.ts',
    "import { Proposals } from '../proposals';\nimport { UnitOfWork } from '../platform/database';\nexport const a = [Proposals, UnitOfWork];",
  ),
  file('server/src/voting/clean.repository.ts', "import { In } from 'typeorm';\nexport const a = In;"),
  file('shared/src/voting/hashing.rules.ts', "import { sha256 } from '@noble/hashes/sha2.js';\nexport const a = sha256;"),
  file('shared/src/voting/clean.rules.ts', "import { allow } from '../kernel';\nexport const a = allow;"),
  file(
    'client/src/rooms/voting/clean.panel.tsx',
    "import { useQuery } from '@tanstack/react-query';\nimport { ProposalCard } from '../proposals';\nexport const a = [useQuery, ProposalCard];",
  ),
];
