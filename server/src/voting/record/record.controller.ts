import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { type MinutesFormat, MinutesQuery } from '@palabre/shared/voting';
import { CurrentActor } from '../../people';
import { RoundExports } from './round-export.service';
import { RoundMinutes } from './round-minutes.service';

const types: Record<MinutesFormat, string> = { html: 'text/html; charset=utf-8', pdf: 'application/pdf', odt: 'application/vnd.oasis.opendocument.text' };

/** What one takes away from a closed round. */
@Controller('api/rounds/:id')
export class RecordController {
  constructor(
    private readonly exports: RoundExports,
    private readonly minutes: RoundMinutes,
  ) {}

  @Get('export')
  @ApiOperation({ summary: 'A closed round in one file, with everything that its recount needs: `palabre recount FILE`.' })
  @ApiProduces('application/zip')
  async export(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<StreamableFile> {
    const bytes = await this.exports.zip(actor, id);
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="palabre-round-${id}.zip"`, length: bytes.length });
  }

  @Get('minutes')
  @ApiOperation({ summary: 'The minutes of a closed round, byte for byte those that `palabre minutes` writes from its export.' })
  @ApiProduces(...Object.values(types))
  async minutesOf(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Id }) id: string,
    @Query({ schema: MinutesQuery }) query: MinutesQuery,
  ): Promise<StreamableFile> {
    const bytes = await this.minutes.write(actor, id, query);
    const filename = `palabre-minutes-${id}.${query.language}.${query.format}`;
    return new StreamableFile(bytes, { type: types[query.format], disposition: `attachment; filename="${filename}"`, length: bytes.length });
  }
}
