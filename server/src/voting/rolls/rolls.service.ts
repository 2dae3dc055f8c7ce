import { Injectable } from '@nestjs/common';
import { areOrganisations, largestCircle, votesOf, votingErrors, type RollLine } from '@palabre/shared/voting';
import { Groups } from '../../groups';
import { People } from '../../people';
import type { Tx } from '../../platform/database';
import { DomainError } from '../../platform/errors';
import { MandatedRoll } from '../mandates/mandated-roll.reader';
import type { RoundEntity } from '../round.entity';
import { requireColleges } from './college.check';
import { RollRepository } from './roll.repository';
import { ScrutineerRepository } from './scrutineer.repository';

/** Who is on a round's roll, and who watches over it. */
@Injectable()
export class Rolls {
  constructor(
    private readonly groups: Groups,
    private readonly people: People,
    private readonly mandated: MandatedRoll,
    private readonly roll: RollRepository,
    private readonly scrutineers: ScrutineerRepository,
  ) {}

  /**
   * Everybody who takes part in the group now, as they are now; or its delegates, where organisations vote.
   * @throws voting/roll_empty, voting/college_missing, voting/circle_too_large, voting/mandate_stale
   */
  async draw(tx: Tx, { groupId, rule }: RoundEntity): Promise<RollLine[]> {
    const lines = areOrganisations(rule) ? await this.mandated.lines(tx, groupId) : await this.people.rollLines(tx, await this.groups.voters(tx, groupId));
    if (lines.length === 0) throw new DomainError(votingErrors.roll_empty);
    requireColleges(rule, lines);
    if (rule.method === 'consent' && lines.length > largestCircle) throw new DomainError(votingErrors.circle_too_large, { most: largestCircle });
    return lines;
  }

  async freeze(tx: Tx, { id, rule }: RoundEntity, lines: RollLine[]): Promise<void> {
    await this.roll.freeze(tx, id, lines);
    const byCollege = rule.method === 'yes-no' && rule.colleges !== undefined;
    const members = new Map<string, number>();
    for (const line of lines) {
      const counted = byCollege ? (line.college ?? '') : '';
      members.set(counted, (members.get(counted) ?? 0) + votesOf(line));
    }
    await this.roll.beginTurnout(tx, id, members);
  }

  async nameScrutineers(tx: Tx, { id, groupId }: RoundEntity, personIds: string[]): Promise<void> {
    const known = new Set(await this.groups.voters(tx, groupId));
    const stranger = personIds.find((personId) => !known.has(personId));
    if (stranger !== undefined) throw new DomainError(votingErrors.scrutineer_unknown, { personId: stranger });
    await this.scrutineers.name(tx, id, [...new Set(personIds)]);
  }

  async scrutineerIds(tx: Tx, roundId: string): Promise<string[]> {
    return (await this.scrutineers.of(tx, roundId)).map(({ personId }) => personId);
  }

  /** By person, of those who have committed. */
  async commitments(tx: Tx, roundId: string): Promise<Record<string, string>> {
    const named = await this.scrutineers.of(tx, roundId);
    return Object.fromEntries(named.flatMap(({ personId, commitment }) => (commitment === null ? [] : [[personId, commitment]])));
  }
}
