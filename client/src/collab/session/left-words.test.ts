import { afterEach, expect, it } from '@jest/globals';
import { forgetTexts, placeOf } from './device-places';
import { hasLeftWords, leaveWords, takeWords } from './left-words';

const [ofAnne, ofBilal] = [placeOf('anne', 'text'), placeOf('bilal', 'text')];
afterEach(() => {
  takeWords(ofAnne);
  takeWords(ofBilal);
});

it('gives words back once, to the person they belong to', () => {
  leaveWords(ofAnne, 'Pas envoyé.');
  expect([takeWords(ofBilal), takeWords(ofAnne), takeWords(ofAnne)]).toEqual(['', 'Pas envoyé.', '']);
});

it('knows whether closing the tab would lose words', () => {
  leaveWords(ofAnne, '');
  expect(hasLeftWords()).toBe(false);
  leaveWords(ofAnne, 'Pas envoyé.');
  expect(hasLeftWords()).toBe(true);
});

it('keeps nothing of whoever signs out, and what others have left', () => {
  leaveWords(ofAnne, 'D’Anne.');
  leaveWords(ofBilal, 'De Bilal.');
  forgetTexts('anne');
  leaveWords(ofAnne, 'De la page qui était encore ouverte.');
  expect([takeWords(ofAnne), takeWords(ofBilal)]).toEqual(['', 'De Bilal.']);
  leaveWords(ofAnne, 'D’une autre visite.');
  expect(takeWords(ofAnne)).toBe('D’une autre visite.');
});
