import type { Locale } from '@palabre/shared/kernel';
import type { RoundExport } from '@palabre/shared/counting';
import type { MinutesDocument } from './minutes.document';
import { Source } from './minutes.source';
import { callsSection } from './sections/calls.section';
import { decisionSection, roundSection } from './sections/decision.section';
import { objectionsSection } from './sections/consent.sections';
import { proxiesSection, scrutineersSection, signaturesSection } from './sections/persons.sections';
import { recountSection } from './sections/recount.section';
import { conditionsSection, resultSection } from './sections/result.section';
import { rollSection } from './sections/roll.section';
import { ruleSection } from './sections/rule.section';
import { textSection } from './sections/text.section';
import { tiesSection } from './sections/ties.section';

/** The decision first; whoever signs has read all that stands above. */
const sections = [
  decisionSection,
  roundSection,
  textSection,
  ruleSection,
  rollSection,
  callsSection,
  resultSection,
  conditionsSection,
  tiesSection,
  proxiesSection,
  objectionsSection,
  scrutineersSection,
  recountSection,
  signaturesSection,
] as const;

/**
 * The minutes of a closed round (procès-verbal): a pure function of its export, so that whoever holds the one can write the other again, byte for byte.
 * @param file that `readExport` has read; whether it is true is the recount's business
 * @param language of our own words; those of the people stay in theirs
 */
export function minutesOf(file: RoundExport, language: Locale): MinutesDocument {
  const source = new Source(file, language);
  return {
    language,
    title: source.words.title,
    question: [source.said(file.round.terms.question)],
    author: file.round.group.name,
    date: file.round.closedAt,
    head: source.head,
    blocks: sections.flatMap((section) => section(source)),
  };
}
