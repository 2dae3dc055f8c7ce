import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { votingErrors, type Ballot, type SealedReceiptView } from '@palabre/shared/voting';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { Records } from '../../platform/events';
import { RollRepository } from '../rolls/roll.repository';
import type { RollEntryEntity } from '../rolls/roll-entry.entity';
import { ballotCast } from '../round.events';
import type { RoundEntity } from '../round.entity';
import type { Outcome } from './cast-queue';
import { Casting } from './casting.service';
import type { NamedCast } from './named-casts.service';
import { UrnRepository } from './urn.repository';

export interface SealedCast extends NamedCast {
  receipt: string;
}

/** Several secret ballots of one round in one transaction, which all of them share: the more come at once, the less it tells. */
@Injectable()
export class SealedCasts {
  constructor(
    private readonly casting: Casting,
    private readonly roll: RollRepository,
    private readonly urn: UrnRepository,
    private readonly records: Records,
  ) {}

  async castAll(tx: Tx, roundId: string, requests: SealedCast[]): Promise<Outcome<SealedReceiptView>[]> {
    const round = await this.casting.round(tx, roundId, ['secret']);
    const admitted = await this.casting.admitAll(tx, round, requests);
    const known = await this.urn.ballots(
      tx,
      roundId,
      requests.map(({ receipt }) => receipt),
    );
    const fresh = freshOf(requests, admitted, known);
    const signed = await this.signAll(tx, roundId, [...fresh.values()]);
    for (const [request, entry] of fresh) if (signed.has(entry.personId)) await this.put(tx, round, entry, request);
    await this.record(
      tx,
      round,
      [...fresh.values()].filter(({ personId }) => signed.has(personId)),
    );
    const again = requests.flatMap((request, place) => (fresh.has(request) ? [] : personIdsIn(admitted[place])));
    const before = again.length > 0 ? await this.roll.signers(tx, roundId, again) : new Set<string>();
    const late = [...fresh].flatMap(([{ receipt }, { personId }]) => (signed.has(personId) ? [] : [receipt]));
    // Another node may have put them there while this one waited for the signature.
    const lying = late.length > 0 ? new Map([...known, ...(await this.urn.ballots(tx, roundId, late))]) : known;
    return requests.map((request, place) => {
      const outcome = admitted[place];
      if (!outcome || !('entry' in outcome)) return outcome ?? { again: true };
      const { personId } = outcome.entry;
      if (fresh.has(request) && signed.has(personId)) return answer(roundId, request);
      // Whoever has not signed cannot have put it there: it is somebody else's.
      if (!fresh.has(request) && !before.has(personId)) return refusal(votingErrors.receipt_taken);
      // The same again, when the answer was lost, is answered again.
      return isDeepStrictEqual(lying.get(request.receipt), request.ballot) ? answer(roundId, request) : refusal(votingErrors.already_signed);
    });
  }

  private signAll(tx: Tx, roundId: string, entries: RollEntryEntity[]): Promise<Set<string>> {
    const ids = entries.map(({ personId }) => personId);
    return this.roll.signAll(tx, roundId, ids, this.records.now().toISOString().slice(0, 10));
  }

  /** @throws voting/receipt_taken where another node has taken the receipt this very moment: with it the whole turn, so that no signature stays without its ballot */
  private async put(tx: Tx, { id: roundId, rule }: RoundEntity, entry: RollEntryEntity, { receipt, ballot }: SealedCast): Promise<void> {
    const college = rule.method === 'yes-no' && rule.colleges ? entry.college : null;
    if (!(await this.urn.put(tx, roundId, { receipt, ballot, college }))) throw new DomainError(votingErrors.receipt_taken);
  }

  private async record(tx: Tx, round: RoundEntity, entries: RollEntryEntity[]): Promise<void> {
    if (entries.length === 0) return;
    await this.urn.stir(tx, round.id);
    await this.casting.countTurnout(tx, round, entries);
    await this.records.announce(tx, ballotCast(round));
  }
}

const answer = (roundId: string, { receipt, ballot }: SealedCast): Outcome<SealedReceiptView> => ({ answer: { roundId, receipt, ballot } });
const refusal = (error: ConstructorParameters<typeof DomainError>[0]): Outcome<SealedReceiptView> => ({ refusal: new DomainError(error) });

type Admitted = Awaited<ReturnType<Casting['admitAll']>>;

const personIdsIn = (outcome: Admitted[number] | undefined): string[] => (outcome && 'entry' in outcome ? [outcome.entry.personId] : []);

/** Who was admitted with a receipt that nobody has: neither in the urn nor before them in this turn. */
function freshOf(requests: readonly SealedCast[], admitted: Admitted, known: ReadonlyMap<string, Ballot>): Map<SealedCast, RollEntryEntity> {
  const receipts = new Set<string>(known.keys());
  const fresh = new Map<SealedCast, RollEntryEntity>();
  requests.forEach((request, place) => {
    const outcome = admitted[place];
    if (outcome && 'entry' in outcome && !receipts.has(request.receipt)) fresh.set(request, outcome.entry);
    receipts.add(request.receipt);
  });
  return fresh;
}
