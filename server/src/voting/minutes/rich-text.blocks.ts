import type { RichNode } from '@palabre/shared/collab';
import type { Block, Cell, Run } from './minutes.document';

/** Addresses that a document may lead to. */
const followed = /^(?:https?:|mailto:)/i;

/**
 * A text as blocks. Its headings are put below that of the section they stand in, and no level is skipped: a text may begin with whichever it likes.
 * @param under level of the section's heading
 */
export function blocksOfText(text: RichNode, under: number): Block[] {
  const levels = [...new Set(headingsIn(text))].toSorted((a, b) => a - b);
  const levelOf = (node: RichNode): number => under + 1 + levels.indexOf(Number(node.attrs?.level ?? 1));
  return withoutGaps(blocksIn(text, levelOf), under);
}

function headingsIn(node: RichNode): number[] {
  const own = node.type === 'heading' ? [Number(node.attrs?.level ?? 1)] : [];
  return [...own, ...(node.content ?? []).flatMap(headingsIn)];
}

function blocksIn(node: RichNode, levelOf: (node: RichNode) => number): Block[] {
  const below = (): Block[] => (node.content ?? []).flatMap((child) => blocksIn(child, levelOf));
  switch (node.type) {
    case 'paragraph':
      return node.content?.length ? [{ kind: 'paragraph', runs: runsIn(node) }] : [];
    case 'heading':
      return [{ kind: 'heading', level: levelOf(node), runs: runsIn(node) }];
    case 'blockquote':
      return [{ kind: 'quote', blocks: below() }];
    case 'bulletList':
    case 'orderedList':
      return [{ kind: 'list', ordered: node.type === 'orderedList', items: (node.content ?? []).map((item) => blocksIn(item, levelOf)) }];
    case 'table':
      return [{ kind: 'table', caption: null, rows: (node.content ?? []).map((row) => (row.content ?? []).map(cellOf)) }];
    default:
      return node.text === undefined ? below() : [{ kind: 'paragraph', runs: runsIn({ type: 'paragraph', content: [node] }) }];
  }
}

/** A heading that stands two levels below the one before it comes up to the next. */
function withoutGaps(blocks: readonly Block[], under: number): Block[] {
  let last = under;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    last = Math.min(block.level, last + 1);
    return { ...block, level: last };
  });
}

function cellOf(node: RichNode): Cell {
  const lines = (node.content ?? []).map(runsIn).filter((runs) => runs.length > 0);
  const runs = lines.flatMap((line, place) => (place === 0 ? line : line.map((run, at) => (at === 0 ? { ...run, breakBefore: true } : run))));
  return { runs, ...(node.type === 'tableHeader' && { header: 'column' as const }) };
}

/** The words of a block, whatever is around them, with their marks. */
function runsIn(node: RichNode): Run[] {
  const runs: Run[] = [];
  let breaks = false;
  const visit = (child: RichNode): void => {
    if (child.type === 'hardBreak') breaks = true;
    else if (child.text === undefined) child.content?.forEach(visit);
    else {
      runs.push({ text: child.text, ...marksOf(child), ...(breaks && { breakBefore: true }) });
      breaks = false;
    }
  };
  node.content?.forEach(visit);
  return runs;
}

function marksOf({ marks = [] }: RichNode): Partial<Run> {
  const href = marks.find(({ type }) => type === 'link')?.attrs?.href;
  return {
    ...(marks.some(({ type }) => type === 'bold') && { bold: true }),
    ...(marks.some(({ type }) => type === 'italic') && { italic: true }),
    ...(typeof href === 'string' && followed.test(href) && { href }),
  };
}
