import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { closeCode, collabProtocol } from '@palabre/shared/collab';
import { WebSocket } from 'ws';
import { proposalScene, type ProposalScene } from '../../test/proposal-scene';
import { createTestApp, type TestApp } from '../../test/test-app';

let t: TestApp;
let scene: ProposalScene;
let documentId: string;
beforeAll(async () => {
  t = await createTestApp();
  scene = await proposalScene(t);
  ({ documentId } = await scene.draft());
});
afterAll(() => t.close());

/** Opens the text with a ticket, as a program does. */
const open = (ticket: string) => new WebSocket(`${t.ws}/collab/${documentId}`, [collabProtocol, `ticket.${ticket}`]);
const closed = async (socket: WebSocket): Promise<number> => (await once(socket, 'close'))[0] as number;
const issue = async (headers: Record<string, string> = {}): Promise<string> =>
  (await scene.member.fetch('/api/collab/tickets', { method: 'POST', headers })).body.ticket;

it('a ticket opens a text once', async () => {
  const ticket = await issue();
  const socket = open(ticket);
  expect((await once(socket, 'message'))[0]).toBeInstanceOf(Buffer);
  expect(await closed(open(ticket))).toBe(closeCode.signInRequired);
  socket.terminate();
});

it('what it opened is closed when the access token it was made with is revoked', async () => {
  const { token, secret } = (await scene.member.fetch('/api/me/tokens', { body: { name: 'Export' } })).body;
  const socket = open(await issue({ cookie: '', authorization: `Bearer ${secret}` }));
  await once(socket, 'message');
  const code = closed(socket);
  await scene.member.fetch(`/api/me/tokens/${token.id}`, { method: 'DELETE' });
  expect(await code).toBe(closeCode.signInRequired);
});

it('and goes on when another session of the person ends', async () => {
  const socket = open(await issue());
  await once(socket, 'message');
  const codes: unknown[] = [];
  socket.on('close', (code) => codes.push(code));
  await scene.member.fetch('/api/me/devices', { method: 'DELETE' });
  const answered = once(socket, 'message');
  socket.send(new Uint8Array([121, 1])); // a barrier: answered by a socket that is still let in
  await answered;
  expect(codes).toEqual([]);
  socket.terminate();
});
