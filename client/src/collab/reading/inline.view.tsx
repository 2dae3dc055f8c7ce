import { Trans } from '@lingui/react/macro';
import type { RichNode } from '@palabre/shared/collab';
import type { ReactNode } from 'react';
import { VisuallyHidden } from '../../ui';
import { safeHref } from './link.rules';
import type { Change, MarkedNode } from './marked-node';

interface Props {
  nodes: MarkedNode[];
  /** of the block as a whole */
  change?: Change | undefined;
}

/** The words of a block. Neighbours that changed the same way are one change, and say so once to a screen reader. */
export function InlineView({ nodes, change }: Props): ReactNode {
  return groupsOf(nodes, change).map((group, index) => <GroupView key={index} {...group} />);
}

interface Group {
  change: Change | undefined;
  nodes: MarkedNode[];
}

function groupsOf(nodes: MarkedNode[], change: Change | undefined): Group[] {
  const groups: Group[] = [];
  for (const node of nodes) {
    const own = node.change ?? change;
    const last = groups.at(-1);
    if (last && last.change === own) last.nodes.push(node);
    else groups.push({ change: own, nodes: [node] });
  }
  return groups;
}

function GroupView({ change, nodes }: Group): ReactNode {
  const words = nodes.map((node, index) => <LeafView key={index} node={node} />);
  if (change === 'inserted') {
    return (
      <ins>
        <VisuallyHidden>
          <Trans>[ajouté :</Trans>{' '}
        </VisuallyHidden>
        {words}
        <VisuallyHidden>] </VisuallyHidden>
      </ins>
    );
  }
  if (change === 'deleted') {
    return (
      <del>
        <VisuallyHidden>
          <Trans>[supprimé :</Trans>{' '}
        </VisuallyHidden>
        {words}
        <VisuallyHidden>] </VisuallyHidden>
      </del>
    );
  }
  return words;
}

function LeafView({ node }: { node: RichNode }): ReactNode {
  if (node.type === 'hardBreak') return <br />;
  return (node.marks ?? []).reduce<ReactNode>((words, mark) => marked(words, mark), node.text);
}

function marked(words: ReactNode, { type, attrs }: NonNullable<RichNode['marks']>[number]): ReactNode {
  if (type === 'bold') return <strong>{words}</strong>;
  if (type === 'italic') return <em>{words}</em>;
  const href = type === 'link' ? safeHref(attrs?.href) : undefined;
  if (!href) return words;
  return (
    <a href={href} rel="nofollow noopener noreferrer ugc">
      {words}
    </a>
  );
}
