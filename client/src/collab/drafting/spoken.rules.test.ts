import { expect, it } from '@jest/globals';
import type { SaveState } from '../session/save-state.rules';
import { heard, type Told, toTell } from './spoken.rules';

/** What is said in the course of a session. */
function spoken(...states: SaveState[]): string[] {
  const said: string[] = [];
  let told: Told = 'nothing';
  for (const state of states.map(heard)) {
    const news = toTell(told, state);
    if (!news) continue;
    told = news === 'failure' ? state : 'well';
    said.push(news === 'failure' ? state : news);
  }
  return said;
}

it('tells arrival once, then only failures and recovery', () => {
  expect(spoken('loading', 'saved', 'writing', 'saving', 'saved', 'writing', 'saved')).toEqual(['loaded']);
  expect(spoken('saved', 'offline', 'loading', 'offline', 'saving', 'saved', 'saved')).toEqual(['loaded', 'offline', 'recovered']);
  expect(spoken('saved', 'reconnecting', 'offline', 'saved')).toEqual(['loaded', 'offline', 'recovered']);
  expect(spoken('loading', 'read-only')).toEqual(['read-only']);
  expect(spoken('saved', 'frozen', 'saved')).toEqual(['loaded', 'frozen', 'recovered']);
});

it('calls nothing recovered before all of it is saved', () => {
  expect(spoken('saved', 'offline', 'writing', 'saving', 'offline')).toEqual(['loaded', 'offline']);
  expect(spoken('saved', 'offline', 'writing', 'saved')).toEqual(['loaded', 'offline', 'recovered']);
});
