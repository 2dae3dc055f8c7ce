import { Injectable } from '@nestjs/common';
import type { Locale } from '@palabre/shared/kernel';
import type { ChainEvent, RollLine } from '@palabre/shared/voting';
import type { RoundExport } from '@palabre/shared/counting';
import { Versions } from '../../collab';
import { Groups } from '../../groups';
import type { Tx } from '../../platform/database';
import { Papers } from '../ballots/papers.reader';
import { ChainRepository } from '../chain/chain.repository';
import { presentEvent } from '../chain/round-event.presenter';
import { RollRepository } from '../rolls/roll.repository';
import type { RoundEntity } from '../round.entity';

type About = Pick<RoundExport['round'], 'format' | 'roundId' | 'lang' | 'group' | 'proposal' | 'text'>;

/** Reads the parts of an export as they are kept, each in the order that its hash was taken over. */
@Injectable()
export class ExportReader {
  constructor(
    private readonly versions: Versions,
    private readonly groups: Groups,
    private readonly chains: ChainRepository,
    private readonly rolls: RollRepository,
    private readonly papers: Papers,
  ) {}

  /** The words as they were voted on, under the title they had then. */
  async about(tx: Tx, { id, lang, groupId, proposalId, versionId }: RoundEntity): Promise<About> {
    const { title, content } = await this.versions.find(tx, versionId);
    const name = (await this.groups.names(tx, [groupId])).get(groupId)?.name.text ?? '';
    return {
      format: 'palabre-round/1',
      roundId: id,
      lang: lang as Locale,
      group: { id: groupId, name },
      proposal: { id: proposalId, title: title ?? '' },
      text: content,
    };
  }

  async chain(tx: Tx, roundId: string): Promise<ChainEvent[]> {
    return (await this.chains.all(tx, roundId)).map(presentEvent);
  }

  roll(tx: Tx, roundId: string): Promise<RollLine[]> {
    return this.rolls.lines(tx, roundId);
  }

  async ballots(tx: Tx, round: RoundEntity): Promise<RoundExport['ballots']> {
    return await this.papers.of(tx, round);
  }

  /** Of a secret round, who has voted; of others their ballots say so. */
  async signatures(tx: Tx, { id, rule }: RoundEntity): Promise<string[]> {
    return rule.secrecy === 'secret' ? this.rolls.allSigners(tx, id) : [];
  }
}
