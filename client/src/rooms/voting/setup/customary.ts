import { noQuorum, type Draft } from './draft.rules';

/** What most groups want: more than half of the votes for or against, half of the roll, closed until the end. @param closesAt as the field writes it */
export const customary = (question: string, closesAt: string): Draft => ({
  question,
  purpose: 'text',
  method: 'schulze',
  base: 'expressed',
  share: '1/2',
  strict: true,
  setAside: 'all-others',
  reviewOn: '',
  quorum: { ...noQuorum, kind: 'share', share: '1/2' },
  calls: [],
  colleges: null,
  options: [
    { key: 1, label: '', cost: '', side: '' },
    { key: 2, label: '', cost: '', side: '' },
  ],
  withNone: true,
  settings: { seats: '5', budget: '10000', least: '0', most: '10', points: '10', credits: '100' },
  parity: { on: false, maxGap: '1' },
  grades: '',
  secrecy: 'closed',
  lot: false,
  scrutineers: [],
  proxies: false,
  electorate: 'people',
  extensionHours: '',
  opensAt: '',
  closesAt,
});
