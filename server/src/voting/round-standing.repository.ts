import { Injectable } from '@nestjs/common';
import type { Ballot, MandateOnRoll, Proxy, TurnoutLine } from '@palabre/shared/voting';
import type { Tx } from '../platform/database';
import type { ShownBallot } from './round.presenter';

/** How a round stands, for somebody. */
export interface Standing {
  turnoutLines: TurnoutLine[];
  onRoll: boolean;
  /** they have put a ballot into the urn of a secret round */
  signed: boolean;
  ballot: ShownBallot | null;
  /** given by them, and to them, with the ballot that was cast with it */
  proxies: (Proxy & { ballot: Ballot | null })[];
  /** under which they vote themselves */
  mandate: MandateOnRoll | null;
  /** delegates in whose place they may vote, as long as these have not; with the ballot that they have cast then */
  delegates: { personId: string; mandate: MandateOnRoll; ballot: Ballot | null }[];
  scrutineers: { personId: string; commitment: string | null; revealed: boolean }[];
  chainHead: string | null;
  nextCallId: string | null;
}

/** Each line finds its rows by key, however long the roll is. */
const standing = `
  select
    (select coalesce(json_agg(json_build_object('college', nullif(college, ''), 'members', members, 'cast', "cast") order by college), '[]')
       from round_turnout where round_id = $1) as "turnoutLines",
    exists (select from roll_entry where round_id = $1 and person_id = $2) as "onRoll",
    exists (select from roll_signature where round_id = $1 and person_id = $2) as "signed",
    (select json_build_object('roundId', round_id, 'code', code, 'ballot', ballot, 'castAt', cast_at, 'changes', changes, 'by', by)
       from ballot where round_id = $1 and person_id = $2) as "ballot",
    (select coalesce(json_agg(json_build_object('from', from_id, 'to', to_id, 'used', used, 'ballot', ballot.ballot) order by from_id), '[]')
       from proxy left join ballot on ballot.round_id = proxy.round_id and ballot.person_id = from_id
       where proxy.round_id = $1 and $2 in (from_id, to_id)) as "proxies",
    (select json_build_object('organisation', organisation, 'votes', votes, 'split', may_split)
       from roll_entry where round_id = $1 and person_id = $2 and votes is not null) as "mandate",
    (select coalesce(json_agg(json_build_object('personId', entry.person_id, 'ballot', ballot.ballot,
              'mandate', json_build_object('organisation', organisation, 'votes', votes, 'split', may_split)) order by organisation), '[]')
       from roll_entry entry left join ballot using (round_id, person_id)
       where entry.round_id = $1 and alternate_id = $2 and coalesce(ballot.by, 'alternate') = 'alternate') as "delegates",
    (select coalesce(json_agg(json_build_object('personId', person_id, 'commitment', commitment, 'revealed', secret is not null) order by person_id), '[]')
       from scrutineer where round_id = $1) as "scrutineers",
    (select hash from chain_head where round_id = $1) as "chainHead",
    (select id from voting_round where previous_call_id = $1) as "nextCallId"`;

@Injectable()
export class RoundStandingRepository {
  /** @param personId null for somebody without an account */
  async of(tx: Tx, roundId: string, personId: string | null): Promise<Standing> {
    const [row] = (await tx.query(standing, [roundId, personId])) as [Standing];
    return { ...row, ballot: row.ballot && { ...row.ballot, castAt: new Date(row.ballot.castAt) } };
  }
}
