import { Trans, useLingui } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { useState, type ReactNode } from 'react';
import { Disclosure, Notice, TakesFocus } from '../../../ui';
import { useMe } from '../../people';
import { useDeskEntries } from './desk.queries';
import { EnterPanel } from './enter.panel';
import { WaitingEntries } from './waiting-entries.panel';

/** What has just been done, so that the reader finds it where the form was. */
type Done = { what: 'entered' | 'cast'; name: string } | null;

/** For facilitators: ballots that came on paper or by telephone, entered by two people one after the other. */
export function DeskPanel({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const { person } = useMe();
  if (!round.may.desk || !person) return null;
  return (
    <Disclosure summary={t`Bureau de vote : papier et téléphone`}>
      <Desk round={round} me={person.id} />
    </Disclosure>
  );
}

function Desk({ round, me }: { round: RoundView; me: string }) {
  const entries = useDeskEntries(round.id);
  const [done, setDone] = useState<Done>(null);
  const apart = new Set([me, ...(entries.items ?? []).filter(({ state }) => state === 'waiting').map(({ voter }) => voter.id)]);
  return (
    <>
      <p>
        <Trans>
          Deux personnes qui facilitent le groupe saisissent chacune le même bulletin, sans voir ce que l’autre a saisi. Il ne compte qu’ensuite. La personne
          qui a voté est prévenue, et peut encore voter elle-même.
        </Trans>
      </p>
      {done && <DoneView key={`${done.what} ${done.name}`} done={done} />}
      <WaitingEntries round={round} list={entries} onCast={(name) => setDone({ what: 'cast', name })} />
      <h2>
        <Trans>Saisir un bulletin</Trans>
      </h2>
      <EnterPanel round={round} apart={apart} onEntered={(name) => setDone({ what: 'entered', name })} />
    </>
  );
}

/** It takes the focus from the button that has gone. */
function DoneView({ done: { what, name } }: { done: NonNullable<Done> }) {
  const sentences: Record<NonNullable<Done>['what'], ReactNode> = {
    entered: <Trans>Le bulletin de {name} est saisi. Il ne compte pas encore : une seconde personne doit le saisir aussi.</Trans>,
    cast: <Trans>Les deux saisies sont les mêmes : le bulletin de {name} est déposé.</Trans>,
  };
  return (
    <TakesFocus>
      <Notice tone="ok" live>
        <p>{sentences[what]}</p>
      </Notice>
    </TakesFocus>
  );
}
