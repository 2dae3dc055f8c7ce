import type { ReactNode } from 'react';
import { shownLevel } from './heading.rules';
import { InlineView } from './inline.view';
import { inherited, type MarkedNode } from './marked-node';
import { TableView } from './table.view';
import styles from './rich-text.module.css';

interface BlockProps {
  node: MarkedNode;
  shift: number;
}

const whole = (node: MarkedNode) => node.change && styles[node.change];

/** A block of a text. What it does not know, it shows the content of. */
export function BlockView({ node, shift }: BlockProps): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return (
        <p className={whole(node)}>
          <InlineView nodes={node.content ?? []} change={node.change} />
        </p>
      );
    case 'heading': {
      const Heading = `h${shownLevel(node, shift)}` as const;
      return (
        <Heading className={whole(node)}>
          <InlineView nodes={node.content ?? []} change={node.change} />
        </Heading>
      );
    }
    case 'table':
      return <TableView node={node}>{(blocks) => <BlocksView nodes={blocks} shift={shift} />}</TableView>;
    default:
      return <ContainerView node={node} shift={shift} />;
  }
}

function ContainerView({ node, shift }: BlockProps): ReactNode {
  const children = <BlocksView nodes={inherited(node)} shift={shift} />;
  if (node.type === 'bulletList') return <ul>{children}</ul>;
  if (node.type === 'orderedList') return <ol start={typeof node.attrs?.start === 'number' ? node.attrs.start : undefined}>{children}</ol>;
  if (node.type === 'listItem') return <li>{children}</li>;
  if (node.type === 'blockquote') return <blockquote>{children}</blockquote>;
  return node.text === undefined ? children : <InlineView nodes={[node]} change={node.change} />;
}

function BlocksView({ nodes, shift }: { nodes: MarkedNode[]; shift: number }): ReactNode {
  return nodes.map((node, index) => <BlockView key={index} node={node} shift={shift} />);
}
