import { Injectable } from '@nestjs/common';
import { actAsPerson, personIdOf, type Actor, type PersonCard } from '@palabre/shared/people';
import { votingErrors, type ConsentView } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError, enforce, found } from '../../platform/errors';
import { Facilitating } from '../facilitating.service';
import { RollRepository } from '../rolls/roll.repository';
import type { RoundEntity } from '../round.entity';
import { RoundRepository } from '../round.repository';
import { Circles } from './circles.service';
import { objectionsOf, presentConsent } from './consent.presenter';
import { ConsentWordRepository } from './consent-word.repository';

/** Gathers what a circle sees of its round. */
@Injectable()
export class ConsentReader {
  constructor(
    private readonly rounds: RoundRepository,
    private readonly roll: RollRepository,
    private readonly circles: Circles,
    private readonly words: ConsentWordRepository,
    private readonly facilitating: Facilitating,
  ) {}

  /** For people with an account, since names stand in it. @throws voting/round_not_found, voting/wrong_step where the round is by another rule */
  async view(tx: Tx, actor: Actor, id: string): Promise<ConsentView> {
    enforce(actAsPerson(actor));
    const round = found(await this.rounds.find(tx, id), votingErrors.round_not_found);
    if (round.rule.method !== 'consent') throw new DomainError(votingErrors.wrong_step);
    const cards = await this.cards(tx, id);
    return presentConsent({
      round,
      cards,
      step: await this.circles.step(tx, id),
      words: await this.words.of(tx, id),
      circle: await this.circles.of(tx, round),
      previous: await this.previous(tx, round),
      facilitates: await this.facilitating.may(tx, actor, round),
      onRoll: cards.has(personIdOf(actor) ?? ''),
    });
  }

  /** By the names they had when the roll was frozen. */
  private async cards(tx: Tx, roundId: string): Promise<Map<string, PersonCard>> {
    const lines = await this.roll.lines(tx, roundId);
    return new Map(lines.map(({ personId, name, organisation }) => [personId, { id: personId, name, organisation }]));
  }

  private async previous(tx: Tx, { previousCallId }: RoundEntity): Promise<ConsentView['previous']> {
    const before = previousCallId === null ? null : await this.rounds.find(tx, previousCallId);
    if (!before?.result) return null;
    const cards = await this.cards(tx, before.id);
    const standing = objectionsOf(before.result).filter((one) => one.standing);
    return { roundId: before.id, versionId: before.versionId, objections: standing.map(({ who, reason }) => ({ name: cards.get(who)?.name ?? '', reason })) };
  }
}
