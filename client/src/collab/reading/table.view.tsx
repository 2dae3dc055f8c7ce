import { useLingui } from '@lingui/react/macro';
import { plainText } from '@palabre/shared/collab';
import { type ReactNode, useEffect, useRef } from 'react';
import { inherited, type MarkedNode } from './marked-node';
import styles from './rich-text.module.css';

type ShowBlocks = (blocks: MarkedNode[]) => ReactNode;

interface Props {
  node: MarkedNode;
  /** shows the blocks of a cell */
  children: ShowBlocks;
}

/** A table of a text. It scrolls inside itself, and takes the focus only while there is something to scroll. */
export function TableView({ node, children }: Props): ReactNode {
  const { t } = useLingui();
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? focusWhileScrollable(frame.current) : undefined), []);
  return (
    <div ref={frame} className={styles.wide} role="group" aria-label={t`Tableau`}>
      <table>
        <tbody>
          {inherited(node).map((row, index) => (
            <RowView key={index} row={row} show={children} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowView({ row, show }: { row: MarkedNode; show: ShowBlocks }): ReactNode {
  const cells = inherited(row);
  const scope = cells.every(({ type }) => type === 'tableHeader') ? 'col' : 'row';
  return (
    <tr>
      {cells.map((cell, index) => {
        const spans = { colSpan: spanOf(cell.attrs?.colspan), rowSpan: spanOf(cell.attrs?.rowspan) };
        const content = show(inherited(cell));
        return cell.type === 'tableHeader' && plainText(cell) ? (
          <th key={index} scope={scope} {...spans}>
            {content}
          </th>
        ) : (
          <td key={index} {...spans}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

const spanOf = (value: unknown) => (typeof value === 'number' && value > 1 && value <= 100 ? value : undefined);

function focusWhileScrollable(frame: HTMLElement): () => void {
  const observer = new ResizeObserver(() => {
    if (frame.scrollWidth > frame.clientWidth) frame.tabIndex = 0;
    else frame.removeAttribute('tabindex');
  });
  observer.observe(frame);
  return () => observer.disconnect();
}
