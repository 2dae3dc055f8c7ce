import { useLingui } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import { sourceLines, type LineRange } from '@palabre/shared/roadmap';
import { memo, useEffect, useMemo, useRef } from 'react';
import { scrollToMarked } from './source.scroll';
import styles from './workshop.module.css';

interface Props {
  source: string;
  lang: Locale;
  /** the lines to look at */
  lines: LineRange | null;
}

/** Lines that are rendered together, and not at all while they are far from sight. */
const blockLength = 100;

/** The text as it came, with the numbers of its lines. */
export function SourceView({ source, lang, lines }: Props) {
  const { t } = useLingui();
  const pane = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => cut(sourceLines(source)), [source]);
  useEffect(() => {
    if (pane.current && lines) scrollToMarked(pane.current);
  }, [lines]);
  useEffect(() => {
    // What scrolls is scrolled with the keyboard too.
    if (pane.current) pane.current.tabIndex = 0;
  }, []);
  return (
    <div ref={pane} className={styles.source} role="region" aria-label={t`Texte source`}>
      {blocks.map((block, index) => (
        <Block key={index} block={block} first={index * blockLength + 1} lang={lang} lines={within(lines, index * blockLength + 1)} />
      ))}
    </div>
  );
}

const cut = (lines: string[]): string[][] =>
  Array.from({ length: Math.ceil(lines.length / blockLength) }, (_, index) => lines.slice(index * blockLength, (index + 1) * blockLength));

/** What of a range falls into the block that begins at a line; the same value for all blocks outside, so that they are not rendered again. */
const within = (lines: LineRange | null, first: number): LineRange | null => (lines && lines.from < first + blockLength && lines.to >= first ? lines : null);

const Block = memo(function Block({ block, first, lang, lines }: { block: string[]; first: number; lang: Locale; lines: LineRange | null }) {
  return (
    <ol start={first} className={styles.block} style={{ containIntrinsicBlockSize: `auto ${block.length * 1.5}rem` }}>
      {block.map((text, index) => {
        const number = first + index;
        const isMarked = lines !== null && number >= lines.from && number <= lines.to;
        return (
          <li key={number} className={styles.line} data-marked={isMarked || undefined}>
            <span className={styles.number}>{number}</span>
            <span lang={lang} dir="auto">
              {isMarked ? <mark>{text || '\u00a0'}</mark> : text || '\u00a0'}
            </span>
          </li>
        );
      })}
    </ol>
  );
});
