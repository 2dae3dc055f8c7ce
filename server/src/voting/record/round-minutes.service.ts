import { Injectable } from '@nestjs/common';
import type { Actor } from '@palabre/shared/people';
import type { MinutesQuery } from '@palabre/shared/voting';
import { Workers } from '../../platform/workers';
import type { MinutesTask } from '../minutes/minutes.task';
import { RoundExports } from './round-export.service';

/** Reading a round of a hundred thousand ballots takes a while. */
const atMostMs = 5 * 60_000;

/** The minutes of a closed round, written from its export and from nothing else: whoever has the one can write the other. */
@Injectable()
export class RoundMinutes {
  constructor(
    private readonly exports: RoundExports,
    private readonly workers: Workers,
  ) {}

  /** For whoever may have the export. @returns the same bytes whenever and by whomever they are asked for */
  async write(actor: Actor, id: string, { format, language }: MinutesQuery): Promise<Buffer> {
    const task: MinutesTask = { texts: await this.exports.texts(actor, id), format, language };
    return Buffer.from(await this.workers.run<Uint8Array>('writeMinutes', task, { atMostMs }));
  }
}
