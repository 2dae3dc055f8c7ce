import { Trans, useLingui } from '@lingui/react/macro';
import { areOrganisations, type RollEntry, type RoundView } from '@palabre/shared/voting';
import { ErrorState, PersonName, ShowMore, Skeleton, Table } from '../../ui';
import { SignInPrompt, useMe } from '../people';
import { BallotWords } from './ballots/ballot.words';
import { useRoll } from './voting.queries';

const signInToRead = (
  <SignInPrompt>
    <Trans>Connectez-vous pour lire les noms.</Trans>
  </SignInPrompt>
);

/** Who may vote and who has; what, once the rule lets it be seen. Names are for people who have an account. */
export function RollPanel({ round }: { round: RoundView }) {
  const { person, known } = useMe();
  if (!known) return <Skeleton />;
  return person ? <Roll round={round} /> : signInToRead;
}

function Roll({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const list = useRoll(round.id);
  const organisations = areOrganisations(round.rule);
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton />;
  return (
    <>
      <Table caption={t`Liste des votants, figée à l’ouverture`}>
        <thead>
          <tr>
            <th scope="col">{t`Personne`}</th>
            {organisations && <th scope="col">{t`Voix`}</th>}
            <th scope="col">{t`A voté`}</th>
            <th scope="col">{t`Choix`}</th>
            {round.state === 'closed' && <th scope="col">{t`Reçu`}</th>}
          </tr>
        </thead>
        <tbody>
          {list.items.map((entry) => (
            <Voter key={entry.person.id} entry={entry} round={round} closed={round.state === 'closed'} />
          ))}
        </tbody>
      </Table>
      <ShowMore list={list} />
    </>
  );
}

function Voter({ entry, round, closed }: { entry: RollEntry; round: RoundView; closed: boolean }) {
  const { t } = useLingui();
  return (
    <tr>
      <th scope="row">
        <PersonName person={entry.person} />
      </th>
      {entry.mandate && <td>{entry.mandate.votes}</td>}
      <td>{entry.voted ? t`Oui` : closed ? t`Non` : t`Pas encore`}</td>
      <td>{entry.ballot ? <BallotWords ballot={entry.ballot} round={round} /> : '–'}</td>
      {closed && <td>{entry.code ?? '–'}</td>}
    </tr>
  );
}
