import type { Block } from '../minutes.document';
import { fact, facts, hash, heading, paragraph } from '../minutes.blocks';
import type { Source } from '../minutes.source';

/** How anybody verifies the round from its export, and writes these minutes again. */
export function recountSection(source: Source): Block[] {
  const { words, file, language, head } = source;
  const { why, head: aboutHead, command, page, again } = words.recount;
  const zip = `palabre-round-${file.round.roundId}.zip`;
  const typed = (line: string): Block => ({ kind: 'paragraph', runs: [hash(`npm run --silent palabre -- ${line}`)] });
  return [
    heading(2, words.headings.recount),
    paragraph(why),
    paragraph(aboutHead),
    facts([fact(words.terms.head, hash(head))]),
    paragraph(command),
    typed(`recount ${zip} --head ${head}`),
    paragraph(page),
    paragraph(again),
    typed(`minutes ${zip} --language ${language} --format pdf > palabre-minutes.pdf`),
  ];
}
