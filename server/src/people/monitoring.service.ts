import { Injectable } from '@nestjs/common';
import { administer, type Actor } from '@palabre/shared/people';
import { enforce } from '../platform/errors';
import { Metrics } from '../platform/metrics';

/** How this node is doing: for administrators and the programs they give a token. */
@Injectable()
export class Monitoring {
  constructor(private readonly metrics: Metrics) {}

  async read(actor: Actor): Promise<string> {
    enforce(administer(actor));
    return this.metrics.read();
  }
}
