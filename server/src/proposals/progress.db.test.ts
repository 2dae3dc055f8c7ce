import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { proposalScene, type ProposalScene } from '../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../test/test-app';
import { UnitOfWork } from '../platform/database';
import { Proposals } from './proposals.service';

let t: TestApp;
let scene: ProposalScene;
beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
});
afterAll(() => t.close());

it('counts what came of actions and themes, a proposal once a theme', async () => {
  const proposals = t.app.get(Proposals);
  const begin = async (...actionIds: string[]) => (await scene.draft('Oui.', { actionIds })).id;
  const move = (id: string, to: string) => scene.facilitator.fetch(`/api/proposals/${id}/moves`, { body: { to, reason: '' } });
  const vote = async (id: string) => {
    await move(id, 'deliberation');
    await t.app.get(UnitOfWork).run((tx) => proposals.startVoting(tx, scene.facilitator.actor, id));
  };
  await begin('rmb-2022.1.1', 'rmb-2022.1.2');
  await move(await begin('rmb-2022.1.1'), 'withdrawn');
  await vote(await begin('rmb-2022.1.2', 'rmb-2022.2.1'));
  const decided = await begin('rmb-2022.1.2');
  await vote(decided);
  await t.app.get(UnitOfWork).run((tx) => proposals.conclude(tx, decided, 'adopted', 'adopted'));

  const { body: action } = await scene.visitor.fetch('/api/actions/rmb-2022.1.2');
  expect(action.progress).toEqual({ proposals: 3, openRounds: 1, decisions: 1 });
  const { body: theme } = await scene.visitor.fetch('/api/themes/rmb-2022.1');
  expect(theme.progress).toEqual({ proposals: 3, openRounds: 1, decisions: 1 });
  expect(theme.actionList[0].progress).toEqual({ proposals: 1, openRounds: 0, decisions: 0 });
  const { body: roadmap } = await scene.visitor.fetch('/api/roadmaps/rmb-2022');
  const counted = roadmap.themeList.map(({ progress }: { progress: object }) => progress);
  expect(counted.slice(0, 3)).toEqual([
    { proposals: 3, openRounds: 1, decisions: 1 },
    { proposals: 1, openRounds: 1, decisions: 0 },
    { proposals: 0, openRounds: 0, decisions: 0 },
  ]);
});
