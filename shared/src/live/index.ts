/**
 * Live: hints that something changed. Promise: a hint carries ids, never content, rights or ballots.
 */
export { mostTopics, topic, type ClientToServer, type Hint, type ServerToClient } from './live.schema';
export { isReserved, isTopic } from './topic.rules';
