import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces } from '@nestjs/swagger';
import { Id } from '@palabre/shared/kernel';
import type { Actor } from '@palabre/shared/people';
import { CurrentActor } from '../../people';
import { RoundExports } from './round-export.service';

/** What one takes away from a closed round. */
@Controller('api/rounds/:id')
export class RecordController {
  constructor(private readonly exports: RoundExports) {}

  @Get('export')
  @ApiOperation({ summary: 'A closed round in one file, with everything that its recount needs: `palabre recount FILE`.' })
  @ApiProduces('application/zip')
  async export(@CurrentActor() actor: Actor, @Param('id', { schema: Id }) id: string): Promise<StreamableFile> {
    const bytes = await this.exports.zip(actor, id);
    return new StreamableFile(bytes, { type: 'application/zip', disposition: `attachment; filename="palabre-round-${id}.zip"`, length: bytes.length });
  }
}
