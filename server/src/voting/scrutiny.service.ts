import { Injectable } from '@nestjs/common';
import { actAsPerson, personIdOf, type Actor } from '@palabre/shared/people';
import { sha256Hex, votingErrors } from '@palabre/shared/voting';
import { UnitOfWork, type Tx } from '../platform/database';
import { DomainError, enforce, found } from '../platform/errors';
import { Chains } from './chain/chains.service';
import { Lots } from './lots.service';
import { ScrutineerRepository } from './rolls/scrutineer.repository';
import { RoundRepository } from './round.repository';

/** The lot that nobody can steer: secrets are committed to before the opening and revealed after the close. */
@Injectable()
export class Scrutiny {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rounds: RoundRepository,
    private readonly scrutineers: ScrutineerRepository,
    private readonly lots: Lots,
    private readonly chains: Chains,
  ) {}

  commit(actor: Actor, roundId: string, commitment: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { round, scrutineer } = await this.enter(tx, actor, roundId, 'prepared');
      if (!(await this.scrutineers.commit(tx, round.id, scrutineer.personId, commitment))) throw new DomainError(votingErrors.already_committed);
      await this.chains.append(tx, round.id, { kind: 'commitment', body: { scrutineer: scrutineer.personId, commitment } });
    });
  }

  /** The last secret draws the lot. */
  reveal(actor: Actor, roundId: string, secret: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { round, scrutineer } = await this.enter(tx, actor, roundId, 'awaiting-lot');
      if (sha256Hex(secret) !== scrutineer.commitment) throw new DomainError(votingErrors.secret_wrong);
      if (!(await this.scrutineers.reveal(tx, round.id, scrutineer.personId, secret))) return;
      await this.chains.append(tx, round.id, { kind: 'secret', body: { scrutineer: scrutineer.personId, secret } });
      await this.lots.drawWhenReady(tx, round);
    });
  }

  /** A secret that does not come does not hold up the decision for ever: the tie is declared. */
  async giveUp(tx: Tx, roundId: string): Promise<boolean> {
    const round = await this.rounds.lockIn(tx, roundId, 'awaiting-lot');
    if (!round) return false;
    await this.lots.decide(tx, round, null);
    return true;
  }

  private async enter(tx: Tx, actor: Actor, roundId: string, state: 'prepared' | 'awaiting-lot') {
    enforce(actAsPerson(actor));
    const round = await this.rounds.lockIn(tx, roundId, state);
    if (!round) throw new DomainError((await this.rounds.find(tx, roundId)) ? votingErrors.wrong_moment : votingErrors.round_not_found);
    const scrutineer = (await this.scrutineers.of(tx, roundId)).find(({ personId }) => personId === personIdOf(actor));
    return { round, scrutineer: found(scrutineer ?? null, votingErrors.not_a_scrutineer) };
  }
}
