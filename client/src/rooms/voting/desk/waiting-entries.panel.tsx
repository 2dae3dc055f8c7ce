import { Trans, useLingui } from '@lingui/react/macro';
import type { DeskEntry, RoundView } from '@palabre/shared/voting';
import { useState, type ReactNode } from 'react';
import type { usePagedList } from '../../../lib';
import { Button, Card, CardList, ErrorState, Muted, Notice, Row, ShowMore, Skeleton, Time } from '../../../ui';
import { Refusal } from '../../people';
import { BallotForm } from '../ballots/ballot.form';
import { channelWords } from './channel.words';
import { useConfirmAtDesk, useWithdrawAtDesk } from './desk.queries';

interface Props {
  round: RoundView;
  list: ReturnType<typeof usePagedList<DeskEntry>>;
  /** @param name of the voter */
  onCast: (name: string) => void;
}

/** Ballots that were entered once and count nothing yet. */
export function WaitingEntries({ round, list, onCast }: Props) {
  if (list.error) return <ErrorState error={list.error} onRetry={list.retry} />;
  if (!list.items) return <Skeleton />;
  if (list.items.length === 0) return null;
  return (
    <>
      <h2>
        <Trans>En attente d’une seconde personne</Trans>
      </h2>
      <CardList>
        {list.items.map((entry) => (
          <Entry key={`${entry.id} ${entry.enteredAt}`} round={round} entry={entry} onCast={onCast} />
        ))}
      </CardList>
      <ShowMore list={list} />
    </>
  );
}

function Entry({ round, entry, onCast }: { round: RoundView; entry: DeskEntry; onCast: (name: string) => void }) {
  const withdraw = useWithdrawAtDesk(round.id, entry.id);
  const [confirming, setConfirming] = useState(false);
  return (
    <Card as="li">
      <About entry={entry} />
      {entry.state === 'differs' && <Differs entry={entry} />}
      {confirming && entry.may.confirm ? (
        <Confirm round={round} entry={entry} onCast={onCast} />
      ) : (
        <Row>
          {entry.may.confirm && (
            <Button onClick={() => setConfirming(true)}>
              <Trans>Saisir ce bulletin à mon tour</Trans>
            </Button>
          )}
          {entry.may.withdraw && (
            <Button look="secondary" busy={withdraw.isPending} onClick={() => withdraw.mutate()}>
              <Trans>Retirer cette saisie</Trans>
            </Button>
          )}
        </Row>
      )}
      <Refusal error={withdraw.error} />
    </Card>
  );
}

function About({ entry: { voter, channel, reason, enteredBy, enteredAt } }: { entry: DeskEntry }): ReactNode {
  const { i18n } = useLingui();
  const [how, by] = [i18n._(channelWords[channel]), enteredBy?.name ?? '…'];
  return (
    <>
      <p>
        <strong>{voter.name}</strong>, {how}
      </p>
      <Muted>
        <Trans>
          Saisi par {by}, <Time at={enteredAt} />. Raison : {reason}
        </Trans>
      </Muted>
    </>
  );
}

function Differs({ entry: { answeredBy } }: { entry: DeskEntry }) {
  const by = answeredBy?.name ?? '…';
  return (
    <Notice tone="warn" live>
      <p>
        <Trans>
          La saisie de {by} n’est pas la même : rien n’a été déposé. Relisez ensemble le bulletin, ou rappelez la personne, puis saisissez-le à nouveau.
        </Trans>
      </p>
    </Notice>
  );
}

function Confirm({ round, entry, onCast }: { round: RoundView; entry: DeskEntry; onCast: (name: string) => void }) {
  const confirm = useConfirmAtDesk(round.id, entry.id, () => onCast(entry.voter.name));
  return (
    <BallotForm
      round={round}
      before={null}
      error={confirm.error}
      busy={confirm.isPending}
      asked
      hand="second"
      onCast={(ballot) => confirm.mutate({ ballot })}
    />
  );
}
