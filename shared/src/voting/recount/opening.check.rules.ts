import { canonicalJson } from '../../collab';
import { sha256Text } from '../chain.rules';
import { fingerprintText, rollText } from '../fingerprint.rules';
import { votesOn } from '../mandate.rules';
import { eventOf } from './chain.check.rules';
import { RecountFault } from './recount.verdict';
import type { RoundExport } from './round-export.schema';

/** What the files say of the opening is what the chain said of it then: rule, question, options, text, roll, times. @throws RecountFault */
export function checkOpening({ round, roll, chain }: RoundExport): void {
  const [prepared, opened] = [eventOf(chain, 'prepared'), eventOf(chain, 'opened')];
  const { terms, fingerprint } = round;
  const { question, rule, options, textSha256 } = terms;
  const announced = { question: prepared.body.question, rule: prepared.body.rule, options: prepared.body.options, textSha256: prepared.body.textSha256 };
  if (!same(announced, { question, rule, options, textSha256 })) throw new RecountFault('rule_changed', 'the rule is not the one that was announced', prepared);
  if (!same(opened.body.terms, terms)) throw new RecountFault('rule_changed', 'the terms are not those that were fixed at the opening', opened);
  if (sha256Text(fingerprintText(terms)) !== fingerprint || opened.body.fingerprint !== fingerprint) {
    throw new RecountFault('rule_changed', 'the fingerprint is not that of the terms', opened);
  }
  if (sha256Text(canonicalJson(round.text)) !== textSha256) throw new RecountFault('text_changed', 'the text is not the one that was voted on', prepared);
  if (sha256Text(rollText(roll)) !== terms.rollSha256 || opened.body.members !== votesOn(roll)) {
    throw new RecountFault('roll_changed', 'the roll is not the one that was frozen at the opening', opened);
  }
}

export const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);
