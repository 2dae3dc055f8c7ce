import { canonicalJson } from '../../collab';
import { sha256Text } from '../chain.rules';
import { checkLinks, checkOrder, eventOf } from './chain.check.rules';
import { same } from './opening.check.rules';
import { RecountFault } from './recount.verdict';
import type { EarlierCall, RoundExport } from './round-export.schema';

/**
 * The calls before this one are those it followed: each with its own chain, each missed its quorum, each begins where the one before it ended, and this
 * one where the last of them did. A file from before they were kept has none to check. @throws RecountFault
 */
export function checkEarlierCalls({ round, chain, earlier }: RoundExport): void {
  if (!earlier) return;
  const { call = 1, previousHead } = round.terms;
  const opened = eventOf(chain, 'opened');
  if (earlier.length !== call - 1) throw new RecountFault('calls_changed', `not as many calls as came before call ${call}`, opened);
  let head: string | undefined;
  for (const one of earlier) head = headOf(one, head);
  if (!same(head, previousHead)) throw new RecountFault('calls_changed', 'the last call is not the one that this one followed', opened);
}

/** @param before head of the call before @returns hash of its last event */
function headOf({ roundId, chain, result }: EarlierCall, before: string | undefined): string {
  checkLinks(roundId, chain);
  checkOrder(chain);
  const decided = eventOf(chain, 'decided');
  const follows = same(eventOf(chain, 'prepared').body.previousHead, before);
  const missed = decided.body.outcome === 'no-quorum' && decided.body.resultSha256 === sha256Text(canonicalJson(result));
  if (!follows || !missed) throw new RecountFault('calls_changed', 'a call before this one is another one, or did not miss its quorum', decided);
  return decided.hash;
}
