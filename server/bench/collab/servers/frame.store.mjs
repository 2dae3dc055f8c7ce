// What a durable relay stores: messages, in groups, with one statement each.
import pg from 'pg';

const distanceMs = 10;

export class FrameStore {
  waiting = [];

  static async open(databaseUrl) {
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    await pool.query('create table if not exists bench_frame (id bigserial primary key, payload bytea not null)');
    return new FrameStore(pool);
  }

  constructor(pool) {
    this.pool = pool;
  }

  /** @param data a message @param committed called once it is committed */
  add(data, committed) {
    this.waiting.push({ data, committed });
    if (!this.busy) this.timer ??= setTimeout(() => this.write(), distanceMs);
  }

  async write() {
    this.timer = undefined;
    this.busy = true;
    const group = this.waiting;
    this.waiting = [];
    const starts = [];
    const lengths = [];
    let start = 1;
    for (const { data } of group) {
      starts.push(start);
      lengths.push(data.length);
      start += data.length;
    }
    const text = `insert into bench_frame (payload) select substr($1::bytea, start, length) from unnest($2::int[], $3::int[]) as f (start, length)`;
    await this.pool.query({ name: 'store', text, values: [Buffer.concat(group.map(({ data }) => data)), starts, lengths] });
    this.busy = false;
    for (const { then } of group) then();
    if (this.waiting.length) this.timer = setTimeout(() => this.write(), 0);
  }
}
