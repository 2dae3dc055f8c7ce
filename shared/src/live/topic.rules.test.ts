import { describe, expect, it } from '@jest/globals';
import { topic } from './live.schema';
import { isReserved, isTopic } from './topic.rules';

const id = '0193a3f0-1c2b-7d4e-8f60-718293a4b5c6';
const wellFormed = {
  action: topic.action('rmb-2022.3.5'),
  roadmap: topic.roadmap('rmb-2022'),
  group: topic.group(id),
  proposal: topic.proposal(id),
  round: topic.round(id),
  commons: topic.commons,
  person: topic.person(id),
  administration: topic.administration,
} satisfies Record<keyof typeof topic, string>;

describe('isTopic', () => {
  it.each(Object.values(wellFormed))('knows %s', (text) => expect(isTopic(text)).toBe(true));

  it.each([
    '',
    'everything',
    'group:',
    'group:*',
    `group:${id} `,
    `ballot:${id}`,
    'roadmap:-a',
    'action:rmb-2022.3',
    `commons:${id}`,
    'a'.repeat(10_000),
    null,
    42,
    ['commons'],
    { toString: () => 'commons' },
  ])('refuses %p', (value) => expect(isTopic(value)).toBe(false));
});

describe('isReserved', () => {
  it('holds back what is one person’s or the administration’s, and nothing else', () => {
    const held = Object.entries(wellFormed).filter(([, text]) => isReserved(text));
    expect(held.map(([name]) => name)).toEqual(['person', 'administration']);
  });
});
