import { describe, expect, it } from '@jest/globals';
import { chartsOf } from './charts.rules';
import { barsScene } from './bars.rules';
import type { Box, Scene, Words } from './scene.rules';
import { choiceMethods, collegeResult, gradeNames, options, plainVoice, resultOf } from './testing/results';
import { widthOf } from './text.rules';

const boxesOf = ({ shapes }: Scene): Box[] => shapes.filter((shape) => shape.kind === 'box');
const wordsOf = ({ shapes }: Scene): Words[] => shapes.filter((shape) => shape.kind === 'words');

/** Words that begin before the drawing or end after it. */
function sticksOut(scene: Scene): string[] {
  return wordsOf(scene).flatMap(({ x, y, text, size, bold, anchor = 'start' }) => {
    const width = widthOf(text, size, bold);
    const left = x - { start: 0, middle: width / 2, end: width }[anchor];
    return left >= -1 && left + width <= scene.width + 1 && y <= scene.height + 4 ? [] : [text];
  });
}

describe.each([296, 328, 560, 734, 1_100])('drawings at %i px', (width) => {
  it.each(['colleges', ...choiceMethods] as const)('%s: everything is inside, and no bar is longer than the drawing', (method) => {
    const result = method === 'colleges' ? collegeResult() : resultOf(method);
    const charts = chartsOf({ result, options, grades: gradeNames }, plainVoice);
    expect(charts.length).toBeGreaterThan(0);
    for (const { draw } of charts) {
      const scene = draw(width);
      expect(sticksOut(scene)).toEqual([]);
      for (const { x, y, width: own, height } of boxesOf(scene)) {
        expect([x >= 0, y >= 0, own >= 0, x + own <= scene.width + 1, y + height <= scene.height + 1]).toEqual(Array.from({ length: 5 }, () => true));
      }
    }
  });

  it.each(choiceMethods.filter((method) => !/^(?:schulze|ranked-pairs|minimax|copeland|irv|stv-)/.test(method)))('%s: no wider than the room', (method) => {
    for (const { draw } of chartsOf({ result: resultOf(method), options, grades: gradeNames }, plainVoice)) expect(draw(width).width).toBe(width);
  });
});

describe('barsScene', () => {
  const row = (value: number) => ({ label: 'x', value, text: `${value}`, won: false });
  /** the bars without the tracks behind them */
  const bars = (scene: Scene) => boxesOf(scene).filter(({ fill }) => fill !== 'sunken');

  it('is as long as its number says', () => {
    const [one, other] = bars(barsScene([row(40), row(10)], 400));
    expect(one?.width).toBe(400);
    expect(other?.width).toBe(100);
  });

  it('takes all voters for the whole where that is asked for', () => {
    expect(bars(barsScene([row(40)], 400, 80))[0]?.width).toBe(200);
  });

  it('goes the other way for what is below 0', () => {
    const [up, down] = bars(barsScene([row(30), row(-10)], 400));
    expect([up?.x, up?.width]).toEqual([100, 300]);
    expect([down?.x, down?.width]).toEqual([0, 100]);
  });

  it('draws nothing of nothing', () => {
    expect(bars(barsScene([row(0)], 400))).toEqual([]);
  });
});
