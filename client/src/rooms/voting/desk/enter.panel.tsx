import { Trans, useLingui } from '@lingui/react/macro';
import { DeskChannel, DeskOccasion, type RollEntry, type RoundView } from '@palabre/shared/voting';
import { useState } from 'react';
import { Button, Form, RadioGroup, Row, SelectField, ShowMore, TextField } from '../../../ui';
import { useSettled } from '../../people';
import { BallotForm } from '../ballots/ballot.form';
import { useRoll } from '../voting.queries';
import { channelWords } from './channel.words';
import { useEnterAtDesk } from './desk.queries';

interface Props {
  round: RoundView;
  /** ids of those whose ballot is not to be entered here: the reader, and whoever has an entry that waits */
  apart: ReadonlySet<string>;
  /** @param name of the voter */
  onEntered: (name: string) => void;
}

/** The first of two entries: for whom and why, then the ballot. */
export function EnterPanel({ round, apart, onEntered }: Props) {
  const { t } = useLingui();
  const enter = useEnterAtDesk(round.id);
  const [search, setSearch] = useState('');
  const roll = useRoll(round.id, useSettled(search.trim()));
  const [occasion, setOccasion] = useState<DeskOccasion | null>(null);
  const voters = (roll.items ?? []).filter(({ person, voted }) => !voted && !apart.has(person.id));
  const name = (roll.items ?? []).find(({ person }) => person.id === occasion?.voter)?.person.name ?? '…';
  if (!occasion) {
    return (
      <>
        <TextField label={t`Chercher un nom`} type="search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <OccasionForm voters={voters} onFilled={setOccasion} />
        {roll.hasMore && <ShowMore list={roll} />}
      </>
    );
  }
  const back = () => {
    enter.reset();
    setOccasion(null);
  };
  const entered = () => {
    setSearch('');
    back();
    onEntered(name);
  };
  return (
    <>
      <Row>
        <span>
          <Trans>
            Bulletin de <strong>{name}</strong>
          </Trans>
        </span>
        <Button look="secondary" onClick={back}>
          <Trans>Changer de personne</Trans>
        </Button>
      </Row>
      <BallotForm
        round={round}
        before={null}
        error={enter.error}
        busy={enter.isPending}
        asked
        hand="first"
        onCast={(ballot) => enter.mutate({ ...occasion, ballot }, { onSuccess: entered })}
      />
    </>
  );
}

function OccasionForm({ voters, onFilled }: { voters: readonly RollEntry[]; onFilled: (occasion: DeskOccasion) => void }) {
  const { t, i18n } = useLingui();
  return (
    <Form schema={DeskOccasion} onSubmit={onFilled} submit={t`Remplir le bulletin`}>
      <SelectField name="voter" label={t`Qui vote`} hint={t`Les personnes de la liste qui n’ont pas encore voté.`} defaultValue="">
        <option value="">{t`Choisir une personne`}</option>
        {voters.map(({ person }) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </SelectField>
      <RadioGroup
        name="channel"
        label={t`Comment le bulletin est arrivé`}
        choices={DeskChannel.options.map((channel) => ({ value: channel, label: i18n._(channelWords[channel]) }))}
        defaultValue="paper"
        inline
      />
      <TextField name="reason" label={t`Raison`} hint={t`Elle est publiée dans le registre du scrutin : n’y nommez personne.`} maxLength={500} />
    </Form>
  );
}
