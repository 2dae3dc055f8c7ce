import { Trans, useLingui } from '@lingui/react/macro';
import type { RollEntry, RoundView } from '@palabre/shared/voting';
import { ErrorState, PersonName, ShowMore, Skeleton, Table } from '../../ui';
import { choiceWords } from './choice.words';
import { useRoll } from './voting.queries';

/** Who may vote and who has; what, once the rule lets it be seen. */
export function RollPanel({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const list = useRoll(round.id);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton />;
  return (
    <>
      <Table caption={t`Liste des votants, figée à l’ouverture`}>
        <thead>
          <tr>
            <th scope="col">{t`Personne`}</th>
            <th scope="col">{t`A voté`}</th>
            <th scope="col">{t`Choix`}</th>
            {round.state === 'closed' && <th scope="col">{t`Reçu`}</th>}
          </tr>
        </thead>
        <tbody>
          {list.items.map((entry) => (
            <Voter key={entry.person.id} entry={entry} withCode={round.state === 'closed'} />
          ))}
        </tbody>
      </Table>
      <ShowMore list={list} />
    </>
  );
}

function Voter({ entry, withCode }: { entry: RollEntry; withCode: boolean }) {
  const { i18n } = useLingui();
  return (
    <tr>
      <th scope="row">
        <PersonName person={entry.person} />
      </th>
      <td>{entry.voted ? <Trans>Oui</Trans> : <Trans>Pas encore</Trans>}</td>
      <td>{entry.choice ? i18n._(choiceWords[entry.choice]) : '–'}</td>
      {withCode && <td>{entry.code ?? '–'}</td>}
    </tr>
  );
}
