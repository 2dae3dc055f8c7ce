import { Trans } from '@lingui/react/macro';
import type { RichNode } from '@palabre/shared/collab';
import type { CSSProperties, ReactNode } from 'react';
import { VisuallyHidden } from '../../ui';
import { AuthorName, AuthorNumber } from './author.view';
import { safeHref } from './link.rules';
import type { Author, Change, MarkedNode } from './marked-node';
import styles from './rich-text.module.css';

interface Props {
  nodes: MarkedNode[];
  /** of the block as a whole */
  change?: Change | undefined;
}

/** The words of a block. Neighbours that changed the same way, by the same hand, are one change, and say so once to a screen reader. */
export function InlineView({ nodes, change }: Props): ReactNode {
  return groupsOf(nodes, change).map((group, index) => <GroupView key={index} {...group} />);
}

interface Group {
  change: Change | undefined;
  author: Author | undefined;
  nodes: MarkedNode[];
}

function groupsOf(nodes: MarkedNode[], change: Change | undefined): Group[] {
  const groups: Group[] = [];
  for (const node of nodes) {
    const own = node.change ?? change;
    const last = groups.at(-1);
    if (last && last.change === own && last.author === node.author) last.nodes.push(node);
    else groups.push({ change: own, author: node.author, nodes: [node] });
  }
  return groups;
}

function GroupView({ change, author, nodes }: Group): ReactNode {
  const words = nodes.map((node, index) => <LeafView key={index} node={node} />);
  if (change === 'inserted') return author ? <AuthoredView author={author}>{words}</AuthoredView> : <InsertedView>{words}</InsertedView>;
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

const InsertedView = ({ children }: { children: ReactNode }) => (
  <ins>
    <VisuallyHidden>
      <Trans>[ajouté :</Trans>{' '}
    </VisuallyHidden>
    {children}
    <VisuallyHidden>] </VisuallyHidden>
  </ins>
);

/** Words with the colour of their author and, since a colour says nothing by itself, a number that the legend explains. */
const AuthoredView = ({ author, children }: { author: Author; children: ReactNode }) => (
  <ins className={styles.authored} style={{ '--author': author.colour } as CSSProperties} title={author.name ?? undefined}>
    <VisuallyHidden>
      <Trans>
        [ajouté par <AuthorName author={author} /> :
      </Trans>{' '}
    </VisuallyHidden>
    {children}
    <AuthorNumber author={author} />
    <VisuallyHidden>] </VisuallyHidden>
  </ins>
);

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
