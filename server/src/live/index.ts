/**
 * Live: committed events become hints to the browsers that watch what they concern. It knows no room: who may watch what is
 * reserved is asked through a port. Promise: a hint follows a commit and never a rollback, carries ids only, and reaches
 * nobody who may not have it; after a cut everybody is told to look again.
 */
export { LiveAdapter } from './live.adapter';
export { LiveModule } from './live.module';
export type { LiveGate } from './live.port';
