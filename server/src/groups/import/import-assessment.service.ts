import { Injectable } from '@nestjs/common';
import { leavesOut, type GroupRole, type ImportLine, type ImportOutcome } from '@palabre/shared/groups';
import { Organisations, People, type PersonEntity } from '../../people';
import type { Tx } from '../../platform/database';
import { Records } from '../../platform/events';
import { InvitationRepository } from '../invitation.repository';
import { MembershipRepository } from '../membership.repository';
import type { NumberedLine } from './member-file.reader';

/** A line with what is to be done about it. */
export interface AssessedLine extends NumberedLine {
  outcome: ImportOutcome;
  /** of whoever is in the group already */
  personId: string | null;
  organisationId: string | null;
}

/** What the group knows of the people on a list. */
interface Known {
  persons: ReadonlyMap<string, PersonEntity>;
  roles: ReadonlyMap<string, GroupRole>;
  waiting: ReadonlySet<string>;
  organisations: ReadonlyMap<string, string>;
}

/** Says what importing would do with each line. Of an address that is not in the group it says the same whether it has an account or not. */
@Injectable()
export class ImportAssessment {
  constructor(
    private readonly people: People,
    private readonly organisations: Organisations,
    private readonly members: MembershipRepository,
    private readonly invitations: InvitationRepository,
    private readonly records: Records,
  ) {}

  /** @param mails how many may be sent: the lines that come first have them */
  async assess(tx: Tx, groupId: string, lines: readonly NumberedLine[], mails: number): Promise<AssessedLine[]> {
    const known = await this.know(tx, groupId, lines);
    let left = mails;
    return lines.map((line) => {
      const assessed = assessLine(line, known);
      if (assessed.outcome !== 'invite') return assessed;
      left -= 1;
      return left >= 0 ? assessed : { ...assessed, outcome: 'too-many' };
    });
  }

  private async know(tx: Tx, groupId: string, lines: readonly NumberedLine[]): Promise<Known> {
    const emails = lines.map(({ email }) => email);
    const persons = await this.people.byEmail(tx, emails);
    return {
      persons,
      roles: await this.members.rolesIn(
        tx,
        groupId,
        [...persons.values()].map(({ id }) => id),
      ),
      waiting: await this.invitations.waitingAmong(tx, groupId, this.records.now(), emails),
      organisations: await this.organisations.idsByName(
        tx,
        lines.flatMap(({ organisation }) => (organisation === '' ? [] : [organisation])),
      ),
    };
  }
}

function assessLine(line: NumberedLine, { persons, roles, waiting, organisations }: Known): AssessedLine {
  const person = persons.get(line.email);
  const role = person && roles.get(person.id);
  const organisationId = organisations.get(line.organisation.toLowerCase()) ?? null;
  const faults = [...line.faults];
  if (line.organisation !== '' && organisationId === null) faults.push({ column: 'organisation', reason: 'organisation_unknown' });
  if (role && line.role !== null && line.role !== role) faults.push({ column: 'role', reason: 'role_kept' });
  const assessed = { ...line, faults, organisationId, personId: person && role ? person.id : null };
  if (faults.some(({ reason }) => leavesOut(reason))) return { ...assessed, outcome: 'left-out' };
  if (person && role) return { ...assessed, outcome: line.college !== null && line.college !== person.college ? 'college' : 'member' };
  return { ...assessed, outcome: waiting.has(line.email) ? 'waiting' : 'invite' };
}

export const presentLine = ({ line, name, email, outcome, role, college, faults }: AssessedLine): ImportLine => ({
  line,
  name,
  email,
  outcome,
  role,
  college,
  faults,
});
