import { describe, expect, it } from '@jest/globals';
import { framed, framedSize } from './picture.rules';

const colour = (token: string) => ({ '--ink': ' #111111', '--surface': '#fefefe', '--brand': '#0b5d57' })[token] ?? '';
const frame = { title: 'Voix <par> option & plus', width: 300.4, height: 120, colour };

describe('framed', () => {
  const svg = framed('<rect fill="var(--brand)"/><text fill="var(--unknown)">12</text>', frame);

  it('brings its colours along', () => {
    expect(svg).toContain('<rect fill="#0b5d57"/>');
    expect(svg).toContain('<rect width="100%" height="100%" fill="#fefefe"/>');
    expect(svg).not.toContain('var(');
  });

  it('draws in the colour of letters what has a colour nobody knows', () => {
    expect(svg).toContain('<text fill="currentColor">12</text>');
  });

  it('has its title in it, as text', () => {
    expect(svg).toContain('<title>Voix &lt;par&gt; option &amp; plus</title>');
  });

  it('is as large as the drawing with its title and margins', () => {
    const { width, height } = framedSize(frame);
    expect([width, height]).toEqual([333, 186]);
    expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
  });
});
