import { Trans, useLingui } from '@lingui/react/macro';
import { CastBallot, type Choice, type Receipt } from '@palabre/shared/voting';
import { useState } from 'react';
import { Button, Form, RadioGroup, Row } from '../../ui';
import { choiceWords } from './choice.words';

interface Props {
  ballot: Receipt | null;
  error: unknown;
  busy: boolean;
  onCast: (ballot: CastBallot) => void;
}

/** Choose, look at it once more, cast. One clear button casts; nothing else does. */
export function BallotForm({ ballot, error, busy, onCast }: Props) {
  const { t, i18n } = useLingui();
  const [reviewed, setReviewed] = useState<Choice | null>(null);
  if (reviewed) {
    return (
      <Form schema={CastBallot} read={() => ({ choice: reviewed })} onSubmit={onCast} error={error} busy={busy}>
        <p>
          <Trans>
            Vous vous apprêtez à voter : <strong>{i18n._(choiceWords[reviewed])}</strong>. Vous pourrez changer d’avis jusqu’à la clôture.
          </Trans>
        </p>
        <Row>
          <Button type="submit" busy={busy}>
            <Trans>Déposer mon bulletin</Trans>
          </Button>
          <Button look="quiet" onClick={() => setReviewed(null)}>
            <Trans>Modifier mon choix</Trans>
          </Button>
        </Row>
      </Form>
    );
  }
  return (
    <Form schema={CastBallot} onSubmit={({ choice }) => setReviewed(choice)} submit={t`Vérifier mon bulletin`}>
      <RadioGroup
        name="choice"
        label={t`Votre choix`}
        defaultValue={ballot?.choice ?? null}
        choices={[
          { value: 'yes', label: i18n._(choiceWords.yes) },
          { value: 'no', label: i18n._(choiceWords.no) },
          { value: 'abstain', label: i18n._(choiceWords.abstain), hint: t`Vous participez au vote sans vous prononcer.` },
        ]}
      />
    </Form>
  );
}
