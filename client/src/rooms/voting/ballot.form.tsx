import { Trans, useLingui } from '@lingui/react/macro';
import { CastBallot, Choice, type Receipt } from '@palabre/shared/voting';
import * as z from 'zod/mini';
import { useEffect, useRef, useState } from 'react';
import { Button, Form, RadioGroup, Row } from '../../ui';
import { choiceWords } from './choice.words';

interface Props {
  ballot: Receipt | null;
  error: unknown;
  busy: boolean;
  /** the reader has just asked to choose again, so the choice takes the focus */
  asked: boolean;
  onCast: (ballot: CastBallot) => void;
}

/** Choose, look at it once more, cast. One clear button casts; nothing else does. */
export function BallotForm({ ballot, error, busy, asked, onCast }: Props) {
  const [chosen, setChosen] = useState<Choice | null>(null);
  const [reviewing, setReviewing] = useState(false);
  const review = (choice: Choice) => {
    setChosen(choice);
    setReviewing(true);
  };
  if (chosen && reviewing) return <Review choice={chosen} {...{ error, busy, onCast }} onBack={() => setReviewing(false)} />;
  return <Choosing chosen={chosen ?? choiceOf(ballot)} asked={asked || chosen !== null} onChosen={review} />;
}

const Chosen = z.object({ choice: Choice });
const choiceOf = (receipt: Receipt | null): Choice | null => (receipt && 'choice' in receipt.ballot ? receipt.ballot.choice : null);

function Choosing({ chosen, asked, onChosen }: { chosen: Choice | null; asked: boolean; onChosen: (choice: Choice) => void }) {
  const { t, i18n } = useLingui();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked) place.current?.querySelector<HTMLInputElement>('input:checked')?.focus();
  }, [asked]);
  return (
    <Form schema={Chosen} onSubmit={({ choice }) => onChosen(choice)} submit={t`Vérifier mon bulletin`}>
      <div ref={place}>
        <RadioGroup
          name="choice"
          label={t`Votre choix`}
          defaultValue={chosen}
          choices={[
            { value: 'yes', label: i18n._(choiceWords.yes) },
            { value: 'no', label: i18n._(choiceWords.no) },
            { value: 'abstain', label: i18n._(choiceWords.abstain), hint: t`Vous participez au vote sans vous prononcer.` },
            {
              value: 'blank',
              label: i18n._(choiceWords.blank),
              hint: t`Vous déposez un bulletin sans réponse : il compte pour le quorum, et jamais parmi les votes pour ou contre.`,
            },
          ]}
        />
      </div>
    </Form>
  );
}

interface ReviewProps extends Pick<Props, 'error' | 'busy' | 'onCast'> {
  choice: Choice;
  onBack: () => void;
}

/** It stands where the button of the first step was, so its sentence takes the focus. */
function Review({ choice, error, busy, onCast, onBack }: ReviewProps) {
  const { i18n } = useLingui();
  const sentence = useRef<HTMLParagraphElement>(null);
  useEffect(() => sentence.current?.focus(), []);
  return (
    <Form schema={CastBallot} read={() => ({ ballot: { choice } })} onSubmit={onCast} error={error} busy={busy}>
      <p ref={sentence} tabIndex={-1}>
        <Trans>
          Vous vous apprêtez à voter : <strong>{i18n._(choiceWords[choice])}</strong>. Vous pourrez changer d’avis jusqu’à la clôture.
        </Trans>
      </p>
      <Row>
        <Button type="submit" busy={busy}>
          <Trans>Déposer mon bulletin</Trans>
        </Button>
        <Button look="secondary" onClick={onBack}>
          <Trans>Modifier mon choix</Trans>
        </Button>
      </Row>
    </Form>
  );
}
