/**
 * Live: a hint arrives over the socket, the matching queries are asked again over HTTP. Its promise: a page that watches
 * a topic is never older than the last hint, also after a lost connection, and never blocked by the socket's absence.
 *
 * A panel writes `useLive('proposal:' + id, [proposalKeys.one(id)])` beside its query, and nothing else.
 */
export { LiveContext, liveFor, useLive, useLiveStatus, useReconnectLive } from './use-live';
