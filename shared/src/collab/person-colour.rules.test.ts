import { expect, it } from '@jest/globals';
import { colourOf } from './person-colour.rules';

const people = Array.from({ length: 200 }, (_, index) => `0193a3f0-1c2b-7d4e-8f60-${String(index).padStart(12, '0')}`);

/** Contrast with white, as WCAG 2.2 defines it. */
function contrast(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

it('is always the same for the same person, and ten people rarely share one', () => {
  expect(people.map(colourOf)).toEqual(people.map(colourOf));
  expect(new Set(people.map(colourOf)).size).toBe(10);
});

it('is a ground on which white words can be read', () => {
  for (const colour of new Set(people.map(colourOf))) expect(contrast(colour)).toBeGreaterThanOrEqual(4.5);
});
