import { Injectable } from '@nestjs/common';
import { facilitate, type ImportReport } from '@palabre/shared/groups';
import { isAdministrator, peopleErrors, personIdOf, type Actor } from '@palabre/shared/people';
import { UnitOfWork, type Tx } from '../../platform/database';
import { enforce, found } from '../../platform/errors';
import type { GroupEntity } from '../group.entity';
import { InvitationIssue } from '../invitation-issue.service';
import { Memberships } from '../memberships.service';
import { ImportAssessment, presentLine, type AssessedLine } from './import-assessment.service';
import { ImportPost } from './import.post';
import { readMembers, type MemberList, type NumberedLine } from './member-file.reader';

/** The group is held no longer than this many lines take. */
const linesAtOnce = 200;

/** Members from a list: first what would happen, line by line; then, on a word, that. What is done is not done again. */
@Injectable()
export class MemberImports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: Memberships,
    private readonly assessment: ImportAssessment,
    private readonly issue: InvitationIssue,
    private readonly post: ImportPost,
  ) {}

  /** Changes nothing. */
  async preview(actor: Actor, groupId: string, file: string): Promise<ImportReport> {
    await this.unitOfWork.read(async (tx) => enforce(facilitate(actor, (await this.memberships.look(tx, actor, groupId)).situation)));
    const list = readMembers(Buffer.from(file, 'base64'));
    // asking what is allowed also sweeps away what is long over, so this is no transaction for reading alone
    const lines = await this.unitOfWork.run((tx) => this.assess(tx, actor, groupId, list.lines));
    return this.report(list, lines);
  }

  /** In several transactions: after a crash between two of them the same file does the rest. */
  async import(actor: Actor, groupId: string, file: string): Promise<ImportReport> {
    await this.unitOfWork.read(async (tx) => enforce(facilitate(actor, (await this.memberships.look(tx, actor, groupId)).situation)));
    const list = readMembers(Buffer.from(file, 'base64'));
    const done: AssessedLine[] = [];
    for (let from = 0; from < list.lines.length; from += linesAtOnce) {
      done.push(...(await this.unitOfWork.run((tx) => this.take(tx, actor, groupId, list.lines.slice(from, from + linesAtOnce)))));
    }
    return this.report(list, done);
  }

  private async take(tx: Tx, actor: Actor, groupId: string, lines: readonly NumberedLine[]): Promise<AssessedLine[]> {
    const by = found(personIdOf(actor), peopleErrors.sign_in_required);
    const { group, situation } = await this.memberships.open(tx, actor, groupId);
    enforce(facilitate(actor, situation));
    const assessed = await this.assess(tx, actor, groupId, lines);
    for (const line of assessed) await this.act(tx, group, by, line);
    return assessed;
  }

  private async act(tx: Tx, group: GroupEntity, by: string, line: AssessedLine): Promise<void> {
    const { outcome, email, name, role, college, organisationId, personId } = line;
    if (outcome === 'invite') await this.issue.issue(tx, group, by, { role: role ?? 'member', email, name, college, organisationId });
    if (outcome === 'college' && personId !== null && college !== null) await this.post.placeIn(tx, group, { by, personId, college });
  }

  /** An administrator answers for the whole installation, and may send a whole list; a facilitator as many as by hand. */
  private async assess(tx: Tx, actor: Actor, groupId: string, lines: readonly NumberedLine[]): Promise<AssessedLine[]> {
    const by = found(personIdOf(actor), peopleErrors.sign_in_required);
    const mails = isAdministrator(actor) ? lines.length : (await this.issue.allowance(tx, groupId, by)).mails;
    return this.assessment.assess(tx, groupId, lines, mails);
  }

  private report({ columns, unread }: MemberList, lines: readonly AssessedLine[]): ImportReport {
    return { lines: lines.map(presentLine), columns, unread, mailed: this.post.mailed() };
  }
}
