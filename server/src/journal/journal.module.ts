import { Module } from '@nestjs/common';
import { Journal } from './journal.repository';

@Module({ providers: [Journal], exports: [Journal] })
export class JournalModule {}
