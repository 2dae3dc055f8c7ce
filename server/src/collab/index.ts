/**
 * Collab: texts that several people write at once, over Yjs. It knows no room: whose text it is and who may write are
 * asked through a port. Promise: what another person has seen, or the author's screen calls saved, is committed.
 */
export { DocumentCare } from './care/document-care.service';
export { LogExport } from './care/log-export.service';
export { CollabSocketsModule } from './collab-sockets.module';
export { CollabModule } from './collab.module';
export { Documents } from './documents.service';
export { COLLAB_GATE, type Access, type Affected, type CollabGate, type Credentials, type Participant } from './gate.port';
export type { DocumentEntity } from './document.entity';
export type { VersionEntity, VersionHead } from './version.entity';
export { VERSION_NEWS, type VersionNews } from './versions/version-news.port';
export { type CurrentContent, Versions } from './versions/versions.service';
