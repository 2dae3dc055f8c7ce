import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** An open transaction (or, in `read`, a connection): the first, required parameter of every repository method. */
export type Tx = EntityManager;

/** The only way to the tables: a use case runs in one transaction, or not at all. */
@Injectable()
export class UnitOfWork {
  private readonly waiting = new WeakMap<Tx, (() => void)[]>();
  /** While everything is one transaction: that transaction, and the end of the last piece of work in it. */
  private whole: { tx: Tx; last: Promise<unknown> } | undefined;

  constructor(private readonly dataSource: DataSource) {}

  /** Runs in one transaction; a thrown error rolls everything back. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (this.whole) return this.within(this.whole, work);
    const acts: (() => void)[] = [];
    const result = await this.dataSource.transaction((tx) => {
      inLine(tx);
      this.waiting.set(tx, acts);
      return work(tx);
    });
    for (const act of acts) act();
    return result;
  }

  /** Does something once the transaction is committed, and nothing if it is rolled back. Only for what may be lost with this process. */
  afterCommit(tx: Tx, act: () => void): void {
    this.waiting.get(tx)?.push(act);
  }

  /** Reads without a transaction of its own. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.whole?.tx ?? this.dataSource.manager);
  }

  /**
   * Makes one transaction of everything this process does until the work ends, so that nobody sees a part of it and a crash leaves
   * nothing: for the first content, while nobody is served.
   */
  asOne<T>(work: () => Promise<T>): Promise<T> {
    return this.run(async (tx) => {
      const whole = { tx, last: Promise.resolve() };
      this.whole = whole;
      try {
        return await work();
      } finally {
        this.whole = undefined;
        await whole.last; // a schedule may be at work in it
      }
    });
  }

  /** One after the other: the savepoints of two that overlap would undo each other's work. */
  private within<T>(whole: { tx: Tx; last: Promise<unknown> }, work: (tx: Tx) => Promise<T>): Promise<T> {
    const result = whole.last.then(() => whole.tx.transaction(work));
    whole.last = result.catch(() => undefined);
    return result;
  }
}

/** A transaction has one connection, and that carries one query at a time: who asks several things at once waits in line. */
function inLine({ queryRunner }: Tx): void {
  if (!queryRunner) return;
  const ask = queryRunner.query.bind(queryRunner) as (...args: unknown[]) => Promise<unknown>;
  let last: Promise<unknown> = Promise.resolve();
  queryRunner.query = (...args: unknown[]) => {
    const result = last.then(() => ask(...args));
    last = result.catch(() => undefined);
    return result as Promise<never>;
  };
}
