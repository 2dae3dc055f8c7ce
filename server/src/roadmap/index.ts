/**
 * Roadmap: the published texts that ask for something, cut into themes and numbered actions, in the reader's language.
 * Promise: what is published keeps its page and its id for ever, also when a newer version no longer has it.
 */
export { ActionEntity } from './action.entity';
export { Editions } from './editions.service';
export { PROGRESS, type ProgressSource } from './progress.port';
export { RoadmapModule } from './roadmap.module';
export { RoadmapPublishing } from './roadmap-publishing.service';
export { Roadmap } from './roadmap.service';
export { ThemeEntity } from './theme.entity';
