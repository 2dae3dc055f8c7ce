import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Registry } from 'prom-client';
import { type Pool, PoolGauges } from './pool.gauges';

/** What is measured of the process and not of an application in it: several of them may live in one process, as they do in tests. */
let ofProcess: Registry | undefined;

function processRegistry(): Registry {
  if (!ofProcess) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** Where the rooms register what they measure: `new Counter({ registers: [metrics.registry], ... })`. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  private readonly pools = new PoolGauges(this.registry);

  /** @param name a fixed word: what the connections are for */
  watchPool(name: string, pool: Pool): void {
    this.pools.watch(name, pool);
  }

  /** Everything at this moment, as Prometheus reads it. The figures of the process (memory, event loop) begin with the first reading. */
  async read(): Promise<string> {
    const [own, process] = await Promise.all([this.registry.metrics(), processRegistry().metrics()]);
    return `${own}\n${process}`;
  }
}
