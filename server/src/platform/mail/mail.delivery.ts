import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, hour } from '../clock';
import { UnitOfWork, type Tx } from '../database';
import type { MailEntity } from './mail.entity';
import { MailRepository } from './mail.repository';
import { MailTransport } from './mail.transport';

const lookEvery = 10_000;
const firstDelay = 30_000;
const longestDelay = hour;

/**
 * Brings the outbox to the mail server. The table is the queue: what a stopped process left is found by the next look of any node,
 * and the lock on the row is held while its mail is sent, so that two nodes do not send it twice.
 */
@Injectable()
export class MailDelivery implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(MailDelivery.name);
  private timer: NodeJS.Timeout | undefined;
  private underWay: Promise<number> | undefined;
  private wokenAgain = false;
  private ended = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mails: MailRepository,
    private readonly transport: MailTransport,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.wake();
  }

  async onModuleDestroy(): Promise<void> {
    this.ended = true;
    clearTimeout(this.timer);
    await this.underWay?.catch(() => undefined);
  }

  /** Looks at the outbox now rather than at the next look. */
  wake(): void {
    if (!this.transport.exists || this.ended) return;
    this.wokenAgain = this.underWay !== undefined;
    if (this.underWay) return;
    clearTimeout(this.timer);
    this.underWay = this.deliverDue();
    void this.underWay.catch((error: Error) => this.log.warn(`mail: ${error.message}`)).finally(() => this.rest());
  }

  private rest(): void {
    this.underWay = undefined;
    if (!this.ended) this.timer = setTimeout(() => this.wake(), this.wokenAgain ? 0 : lookEvery).unref();
  }

  /** Tries every mail whose turn has come. @returns how many were tried */
  async deliverDue(): Promise<number> {
    let tried = 0;
    while (!this.ended && (await this.unitOfWork.run((tx) => this.deliverOne(tx)))) tried += 1;
    return tried;
  }

  private async deliverOne(tx: Tx): Promise<boolean> {
    const mail = await this.mails.takeDue(tx, this.clock.now());
    if (!mail) return false;
    try {
      await this.transport.send(mail);
      await this.mails.change(tx, mail.id, { sentAt: this.clock.now(), tries: mail.tries + 1, failure: null, text: '' });
    } catch (error) {
      await this.mails.change(tx, mail.id, this.afterFailure(mail, error as Error));
    }
    return true;
  }

  private afterFailure({ tries }: MailEntity, error: Error): Partial<MailEntity> {
    const delay = Math.min(firstDelay * 2 ** tries, longestDelay);
    return { tries: tries + 1, failure: error.message.slice(0, 300), nextTryAt: new Date(this.clock.now().getTime() + delay) };
  }
}
