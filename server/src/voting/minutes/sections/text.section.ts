import type { Block } from '../minutes.document';
import { fact, facts, hash, heading, paragraph } from '../minutes.blocks';
import type { Source } from '../minutes.source';
import { blocksOfText } from '../rich-text.blocks';

/** The words that were voted on, and the hash by which anybody knows them again. */
export function textSection({ file, words }: Source): Block[] {
  const { lang, proposal, text, terms } = file.round;
  const title: Block = { kind: 'heading', level: 3, runs: [{ text: proposal.title }] };
  return [
    heading(2, words.headings.text),
    paragraph(words.textFrozen),
    facts([fact(words.terms.textSha256, hash(terms.textSha256))]),
    { kind: 'passage', lang, blocks: [title, ...blocksOfText(text, 3)] },
  ];
}
