import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';

/** The only source of the current time, so that a story can be told in past time and a test can let time pass. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}

const firstOfMillisecond = 2 ** 31;

/**
 * The only source of identifiers: UUID v7 of the clock's time (RFC 9562), so that sorting by id is sorting by time. Those of one
 * millisecond count on from a random number (6.2, method 1), so that of one process they sort in the order in which they were given.
 */
@Injectable()
export class Ids {
  private msecs: number | undefined;
  private seq = 0;

  constructor(private readonly clock: Clock) {}

  next(): string {
    const msecs = this.clock.now().getTime();
    this.seq = msecs === this.msecs ? this.seq + 1 : randomInt(firstOfMillisecond);
    this.msecs = msecs;
    return uuidv7({ msecs, seq: this.seq });
  }
}

/** A clock that stands still until it is told otherwise. */
export class SettableClock extends Clock {
  private moment: Date | undefined;

  override now(): Date {
    return this.moment ? new Date(this.moment) : super.now();
  }

  /** From now on it is this moment. */
  set(moment: Date): void {
    this.moment = moment;
  }

  /** Lets time pass. */
  advance(milliseconds: number): void {
    this.moment = new Date(this.now().getTime() + milliseconds);
  }

  /** Back to real time. */
  release(): void {
    this.moment = undefined;
  }
}
