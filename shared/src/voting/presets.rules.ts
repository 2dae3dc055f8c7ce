/**
 * Rules to start from, as laws have them. Statutes decide, and the screen says so: they may ask for more than the law, and the law has cases of its own (a change
 * of the statutes, a dissolution) that are not here. Each is plain data: quorums and delays stand as in a count file (`quorum-sequence`).
 */
import type { CallQuorum, Colleges, MajorityBase, Threshold } from './rule.schema';

/** One call of a meeting. */
export interface PresetCall {
  /** of the members; `none` where a law asks for none */
  readonly quorum: CallQuorum;
  /** since the call before it, ISO 8601; absent for the first */
  readonly minDelay?: string;
}

export interface Preset {
  readonly id: 'association' | 'sa-ordinary' | 'sa-extraordinary' | 'scic' | 'cooperative-br' | 'cooperative-co' | 'cooperative-ar';
  /** key of its name for whoever reads it */
  readonly text: `voting/preset_${string}`;
  /** the articles, as a lawyer would cite them */
  readonly source: string;
  /** the country whose law it is, ISO 3166-1 alpha-2 */
  readonly law: 'FR' | 'BR' | 'CO' | 'AR';
  readonly calls: readonly PresetCall[];
  readonly threshold: Threshold;
  /** `cast` where a law says "of those present": who votes in a round is there, blank and abstaining too */
  readonly base: MajorityBase;
  readonly colleges?: Colleges;
}

/** Ten days for a further call of a company's meeting: C. com. R225-69. */
const frenchDelay = 'P10D';
/** Latin American laws let a meeting open an hour later. */
const hourLater = 'PT1H';

export const presets: readonly Preset[] = [
  {
    id: 'association',
    text: 'voting/preset_association',
    source: 'loi du 1er juillet 1901',
    law: 'FR',
    calls: [{ quorum: 'none' }],
    threshold: '>1/2',
    base: 'expressed',
  },
  {
    id: 'sa-ordinary',
    text: 'voting/preset_sa_ordinary',
    source: 'C. com. L225-98, R225-69',
    law: 'FR',
    calls: [{ quorum: '>=1/5' }, { quorum: 'none', minDelay: frenchDelay }],
    threshold: '>1/2',
    base: 'expressed',
  },
  {
    id: 'sa-extraordinary',
    text: 'voting/preset_sa_extraordinary',
    source: 'C. com. L225-96, R225-69',
    law: 'FR',
    calls: [{ quorum: '>=1/4' }, { quorum: '>=1/5', minDelay: frenchDelay }],
    threshold: '>=2/3',
    base: 'expressed',
  },
  {
    id: 'scic',
    text: 'voting/preset_scic',
    source: 'loi 47-1775 art. 19 octies; C. com. L225-98, R225-69',
    law: 'FR',
    calls: [{ quorum: '>=1/5' }, { quorum: 'none', minDelay: frenchDelay }],
    threshold: '>1/2',
    base: 'expressed',
    colleges: {
      aggregation: 'proportional',
      weights: [
        { college: 'workers', weight: '1/3' },
        { college: 'beneficiaries', weight: '1/3' },
        { college: 'partners', weight: '1/3' },
      ],
    },
  },
  {
    id: 'cooperative-br',
    text: 'voting/preset_cooperative_br',
    source: 'Lei 5.764/71 art. 38 § 2-3, art. 40',
    law: 'BR',
    calls: [{ quorum: '>=2/3' }, { quorum: 'half-plus-one', minDelay: hourLater }, { quorum: { members: 10 }, minDelay: hourLater }],
    threshold: '>1/2',
    base: 'cast',
  },
  {
    id: 'cooperative-co',
    text: 'voting/preset_cooperative_co',
    // Half of the twenty who found a cooperative (art. 14); where a special law asks for fewer founders, half of those.
    source: 'Ley 79/1988 art. 14, 31, 32',
    law: 'CO',
    calls: [{ quorum: '>=1/2' }, { quorum: { max: ['>=1/10', { members: 10 }] }, minDelay: hourLater }],
    threshold: '>1/2',
    base: 'cast',
  },
  {
    id: 'cooperative-ar',
    text: 'voting/preset_cooperative_ar',
    source: 'Ley 20.337 art. 49, 53',
    law: 'AR',
    calls: [{ quorum: 'half-plus-one' }, { quorum: 'none', minDelay: hourLater }],
    threshold: '>1/2',
    base: 'cast',
  },
];
