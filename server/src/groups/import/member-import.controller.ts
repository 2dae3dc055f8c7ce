import { Body, Controller, Param, Post } from '@nestjs/common';
import { groupErrors, ImportReport, MemberFile } from '@palabre/shared/groups';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CurrentActor } from '../../people';
import { Answers } from '../../platform/http';
import { MemberImports } from './member-imports.service';

const { not_a_facilitator, import_unreadable, import_without_addresses, import_empty, import_too_long } = groupErrors;
const errors = [not_a_facilitator, import_unreadable, import_without_addresses, import_empty, import_too_long];

/** A list of members in a file. */
@Controller('api/groups/:id/member-import')
export class MemberImportController {
  constructor(private readonly imports: MemberImports) {}

  @Post('preview')
  @Answers(ImportReport, { summary: 'What importing a CSV file of members would do, line by line; it does nothing.', errors })
  preview(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: MemberFile }) { file }: MemberFile) {
    return this.imports.preview(actor, id, file);
  }

  @Post()
  @Answers(ImportReport, { summary: 'Import a CSV file of members: invite, and change colleges. The same again does nothing.', errors })
  import(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string, @Body({ schema: MemberFile }) { file }: MemberFile) {
    return this.imports.import(actor, id, file);
  }
}
