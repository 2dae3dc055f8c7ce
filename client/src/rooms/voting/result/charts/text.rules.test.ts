import { describe, expect, it } from '@jest/globals';
import { clipped, linesOf, widthOf } from './text.rules';

describe('linesOf', () => {
  it('breaks at spaces, and every line has room', () => {
    const lines = linesOf('La source du Nord et son château d’eau', 15, 120);
    expect(lines.join(' ')).toBe('La source du Nord et son château d’eau');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(widthOf(line, 15)).toBeLessThanOrEqual(120);
  });

  it('says that something is missing', () => {
    const lines = linesOf('un deux trois quatre cinq six sept huit', 15, 60, { most: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  it('cuts a word that is longer than a line', () => {
    const [line = ''] = linesOf('anticonstitutionnellement', 15, 80);
    expect(line).toMatch(/^antic.*…$/);
    expect(widthOf(line, 15)).toBeLessThanOrEqual(80);
  });

  it('keeps one line for nothing', () => {
    expect(linesOf('', 15, 80)).toEqual(['']);
  });
});

describe('clipped', () => {
  it('leaves what fits', () => {
    expect(clipped('oui', 15, 100)).toBe('oui');
  });

  it('does not cut a sign in two', () => {
    expect(clipped('👩‍🌾🌍🌱🌾🌻', 15, 40)).toMatch(/^.+…$/u);
  });
});
