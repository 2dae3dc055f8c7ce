import { useFormat } from '../../../../i18n';
import { Table } from '../../../../ui';
import type { Cell, ChartTable } from './chart.shape';

/** What a chart says, in rows. */
export function TableView({ caption, table: { columns, rows } }: { caption: string; table: ChartTable }) {
  const { number } = useFormat();
  const shown = (cell: Cell) => (cell === null ? '–' : typeof cell === 'number' ? number(cell, { maximumFractionDigits: 2 }) : cell);
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {columns.map((column, place) => (
            <th key={place} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells], place) => (
          <tr key={place}>
            <th scope="row">{head}</th>
            {cells.map((cell, at) => (
              <td key={at}>{shown(cell)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
