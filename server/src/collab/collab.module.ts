import { Module } from '@nestjs/common';
import { CareRepository } from './care/care.repository';
import { DocumentCare } from './care/document-care.service';
import { LogExport } from './care/log-export.service';
import { DocumentRepository } from './document.repository';
import { Documents } from './documents.service';
import { DocumentReader } from './log/document-reader';
import { StoredTextRepository } from './log/stored-text.repository';
import { AutomaticSchedule } from './versions/automatic.schedule';
import { AutomaticVersions } from './versions/automatic.service';
import { DueRepository } from './versions/due.repository';
import { ForwardEditRepository } from './versions/forward-edit.repository';
import { AuthorRepository } from './versions/author.repository';
import { Authors } from './versions/authors.service';
import { Restoring } from './versions/restoring.service';
import { VersionRepository } from './versions/version.repository';
import { Versions } from './versions/versions.service';

const stored = [DocumentRepository, StoredTextRepository, DocumentReader];
const versions = [
  VersionRepository,
  AuthorRepository,
  Authors,
  Versions,
  ForwardEditRepository,
  Restoring,
  DueRepository,
  AutomaticVersions,
  AutomaticSchedule,
];
const care = [CareRepository, DocumentCare, LogExport];

@Module({
  providers: [...stored, ...versions, ...care, Documents],
  exports: [Documents, DocumentRepository, DocumentReader, Versions, DocumentCare, LogExport],
})
export class CollabModule {}
