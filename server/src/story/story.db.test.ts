import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actAsVisitor } from '../../test/act-as';
import { createTestApp, type TestApp } from '../../test/test-app';
import { loadFirstContent } from '../first-content';
import { Clock } from '../platform/clock';

let t: TestApp;
const get = async (path: string) => (await actAsVisitor(t).fetch(path)).body;

beforeAll(async () => {
  t = await createTestApp();
  await loadFirstContent(t.app, { story: true });
}, 120_000);
afterAll(() => t.close());

describe('the demonstration story', () => {
  it('has four groups, and proposals in every state', async () => {
    expect((await get('/api/groups')).items).toHaveLength(4);
    const { items } = await get('/api/proposals?limit=100');
    const states = new Set<string>(items.map(({ state }: { state: string }) => state));
    expect([...states].toSorted()).toEqual(['adopted', 'deliberation', 'drafting', 'rejected', 'voting', 'withdrawn']);
  });

  it('has two rounds open, and decisions of all three outcomes', async () => {
    expect((await get('/api/rounds?state=open')).items).toHaveLength(2);
    const { items } = await get('/api/decisions');
    expect(items.map(({ outcome }: { outcome: string }) => outcome).toSorted()).toEqual(['adopted', 'no-quorum', 'rejected']);
  });

  it('follows an adopted decision through two years of measurements', async () => {
    const { items } = await get('/api/decisions');
    const adopted = items.find(({ outcome }: { outcome: string }) => outcome === 'adopted');
    const { commitmentList } = await get(`/api/decisions/${adopted.proposalId}`);
    const days = commitmentList[0].measurements.map(({ day }: { day: string }) => Date.parse(day));
    expect(days).toHaveLength(5);
    expect((Math.max(...days) - Math.min(...days)) / 86_400_000).toBeGreaterThan(600);
  });

  it('reads in the order in which it happened', async () => {
    for (const { id } of (await get('/api/groups')).items) {
      const { items } = await get(`/api/groups/${id}/activity?limit=100`);
      const times = items.map(({ at }: { at: string }) => at);
      expect(times).toEqual(times.toSorted().toReversed());
    }
  });

  it('leaves the clock at the present', () => {
    expect(Math.abs(t.app.get(Clock).now().getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('is told once', async () => {
    await loadFirstContent(t.app, { story: true });
    expect((await get('/api/groups')).items).toHaveLength(4);
  });
});
