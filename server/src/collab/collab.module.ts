import { Module } from '@nestjs/common';
import { DocumentRepository } from './document.repository';
import { Documents } from './documents.service';

@Module({ providers: [DocumentRepository, Documents], exports: [Documents, DocumentRepository] })
export class CollabModule {}
