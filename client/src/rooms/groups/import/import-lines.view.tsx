import { Trans, useLingui } from '@lingui/react/macro';
import { leavesOut, type ImportLine } from '@palabre/shared/groups';
import { useState } from 'react';
import { Button, Table } from '../../../ui';
import { columnNames, faultNames, outcomeNames } from './import.words';

const linesAtOnce = 50;

/** Each line of a file with what happens to it and what is wrong with it: those that are left out first, since somebody has to put them right. */
export function ImportLines({ lines, caption }: { lines: readonly ImportLine[]; caption: string }) {
  const { t } = useLingui();
  const [shown, setShown] = useState(linesAtOnce);
  const inOrder = lines.toSorted((a, b) => urgencyOf(b) - urgencyOf(a) || a.line - b.line);
  return (
    <>
      <Table caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t`Ligne`}</th>
            <th scope="col">{t`Ce qui se passe`}</th>
            <th scope="col">{t`Adresse`}</th>
            <th scope="col">{t`Nom`}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder.slice(0, shown).map((line) => (
            <Line key={line.line} line={line} />
          ))}
        </tbody>
      </Table>
      {shown < lines.length && (
        <p>
          <Button look="secondary" onClick={() => setShown(shown + linesAtOnce)}>
            <Trans>Afficher d’autres lignes</Trans>
          </Button>
        </p>
      )}
    </>
  );
}

const urgencyOf = ({ faults }: ImportLine): number => (faults.some(({ reason }) => leavesOut(reason)) ? 2 : faults.length > 0 ? 1 : 0);

function Line({ line: { line, email, name, outcome, faults } }: { line: ImportLine }) {
  const { i18n } = useLingui();
  return (
    <tr>
      <th scope="row">{line}</th>
      <td>
        {i18n._(outcomeNames[outcome])}
        {faults.map(({ column, reason }) => (
          <div key={`${column} ${reason}`}>
            {column !== null && `${i18n._(columnNames[column])} : `}
            {i18n._(faultNames[reason])}
          </div>
        ))}
      </td>
      <td>
        <bdi>{email === '' ? '–' : email}</bdi>
      </td>
      <td>
        <bdi>{name === '' ? '–' : name}</bdi>
      </td>
    </tr>
  );
}
