import { Gauge, type Registry } from 'prom-client';

/** What a pool of `pg` says of itself. */
export interface Pool {
  totalCount: number;
  idleCount: number;
  waitingCount: number;
}

/** How busy the connections to Postgres are: whoever waits for one waits before anything is asked of the database. */
export class PoolGauges {
  private readonly pools = new Map<string, Pool>();

  constructor(registry: Registry) {
    const { pools } = this;
    const connections = new Gauge({
      name: 'palabre_postgres_connections',
      help: 'Open connections to Postgres.',
      labelNames: ['pool', 'state'],
      registers: [],
      collect() {
        for (const [pool, { totalCount, idleCount }] of pools) {
          this.set({ pool, state: 'busy' }, totalCount - idleCount);
          this.set({ pool, state: 'idle' }, idleCount);
        }
      },
    });
    const waiting = new Gauge({
      name: 'palabre_postgres_waiting',
      help: 'Requests that wait for a connection to Postgres.',
      labelNames: ['pool'],
      registers: [],
      collect() {
        for (const [pool, { waitingCount }] of pools) this.set({ pool }, waitingCount);
      },
    });
    for (const gauge of [connections, waiting]) registry.registerMetric(gauge);
  }

  watch(name: string, pool: Pool): void {
    this.pools.set(name, pool);
  }
}
