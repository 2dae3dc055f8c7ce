/** World: a real server on a real database, and people in browsers of their own. */
export { Actor, type Screen } from './actor';
export { keptOnDevice, settledOnDevice } from './device';
export { codeFor, mailTo } from './outbox';
export { administration, allPlaces } from './places';
export { startOfficeProxy } from './office-proxy';
export { withOwnServer } from './own-server';
export { cutSockets, growOld, killLine, prepareToGrowOld, sitOnSlowLine } from './sockets';
