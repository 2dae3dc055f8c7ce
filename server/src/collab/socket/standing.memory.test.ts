import { expect, it } from '@jest/globals';
import { StandingMemory } from './standing.memory';

const shown = (authorization?: string, cookie?: string) => ({ headers: { authorization, cookie } });

it('recalls what was answered to whoever shows the same for the same document, and to nobody else', () => {
  const memory = new StandingMemory<string>();
  memory.keep(shown('Bearer a'), 'one', 'writer');
  memory.keep(shown(undefined, 'session=a'), 'one', 'reader');
  expect([
    memory.recall(shown('Bearer a'), 'one'),
    memory.recall(shown(undefined, 'session=a'), 'one'),
    memory.recall(shown('Bearer a'), 'two'),
    memory.recall(shown('Bearer b'), 'one'),
    memory.recall(shown('Bearer a', 'session=a'), 'one'),
    memory.recall(shown(), 'one'),
  ]).toEqual(['writer', 'reader', undefined, undefined, undefined, undefined]);
});

it.each(['Ticket a', 'ticket a'])('remembers nothing of "%s": it is good once', (authorization) => {
  const memory = new StandingMemory<string>();
  memory.keep(shown(authorization), 'one', 'writer');
  expect(memory.recall(shown(authorization), 'one')).toBeUndefined();
});
