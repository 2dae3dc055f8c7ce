import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DATABASE_URL } from '../../platform/events';
import { Metrics } from '../../platform/metrics';
import { limits } from '../collab.limits';
import type { Ask } from './stored-documents';

/** Later than the database itself gives up: then nobody is there to hear of it. */
const silenceMs = 5_000;

/**
 * Durable whatever the database's default is, and planned once: everything here is found by its key, and a plan that was made while a table was
 * empty, or full of rows that vacuum has yet to clear away, would read it whole at every commit.
 */
const settings = () => ({
  synchronous_commit: 'on',
  statement_timeout: limits.statementMs,
  plan_cache_mode: 'force_generic_plan',
  enable_seqscan: 'off',
  enable_hashjoin: 'off',
  enable_mergejoin: 'off',
});

/**
 * The engine's own connections to the database: what people type waits for no page that somebody else reads. Prepared statements; TypeORM has
 * the schema.
 */
@Injectable()
export class LogPool implements OnApplicationShutdown {
  private readonly pool: pg.Pool;

  constructor(@Inject(DATABASE_URL) url: string, metrics: Metrics) {
    this.pool = new pg.Pool({
      connectionString: url,
      max: 4,
      connectionTimeoutMillis: 5_000,
      query_timeout: limits.statementMs + silenceMs,
      keepAlive: true,
      application_name: 'palabre drafting',
      options: Object.entries(settings())
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    });
    metrics.watchPool('drafting', this.pool);
    const logger = new Logger('Collab');
    this.pool.on('error', (error) => logger.warn(`a connection to the database was lost: ${error.message}`));
  }

  readonly ask: Ask = async (statement, values) => (await this.pool.query({ ...statement, values })).rows;

  /** Last: rooms still commit while they close. A database that is silent by then is not waited for. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.race([this.pool.end(), pause(silenceMs, undefined, { ref: false })]);
  }
}
