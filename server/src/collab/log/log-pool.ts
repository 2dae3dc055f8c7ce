import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DATABASE_URL } from '../../platform/events';
import { Metrics } from '../../platform/metrics';
import { limits } from '../collab.limits';
import type { Ask } from './stored-documents';

/** Later than the database itself gives up: then nobody is there to hear of it. */
const silenceMs = 5_000;

/**
 * The engine's own connections to the database: what people type waits for no page that somebody else reads. Prepared statements; TypeORM has
 * the schema. Commits are durable whatever the database's default is.
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
      options: `-c synchronous_commit=on -c statement_timeout=${limits.statementMs}`,
    });
    metrics.watchPool('drafting', this.pool);
    const logger = new Logger('Collab');
    this.pool.on('error', (error) => logger.warn(`a connection to the database was lost: ${error.message}`));
  }

  readonly ask: Ask = async (statement, values) => (await this.pool.query({ ...statement, values })).rows;

  /** Last: rooms still commit while they close. */
  async onApplicationShutdown(): Promise<void> {
    await this.pool.end();
  }
}
