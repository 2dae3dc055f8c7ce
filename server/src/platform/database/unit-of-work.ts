import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** An open transaction (or, in `read`, a connection): the first, required parameter of every repository method. */
export type Tx = EntityManager;

/** The only way to the tables: a use case runs in one transaction, or not at all. */
@Injectable()
export class UnitOfWork {
  private readonly waiting = new WeakMap<Tx, (() => void)[]>();

  constructor(private readonly dataSource: DataSource) {}

  /** Runs in one transaction; a thrown error rolls everything back. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const acts: (() => void)[] = [];
    const result = await this.dataSource.transaction((tx) => {
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
    return work(this.dataSource.manager);
  }
}
