import { Trans, useLingui } from '@lingui/react/macro';
import { SpeakInConsent, type ConsentView } from '@palabre/shared/voting';
import { Button, Form, PersonName, TextArea } from '../../../ui';
import { useMe } from '../../people';
import styles from './consent.module.css';
import { useSpeak } from './consent.queries';

type Step = SpeakInConsent['step'];

/** What was asked and said before the answers, and the reader's own word. */
export function WordsPanel({ roundId, consent }: { roundId: string; consent: ConsentView }) {
  const { t } = useLingui();
  const { step, may, words } = consent;
  return (
    <>
      {may.speak && step !== 'answer' && <Speak key={step} roundId={roundId} step={step} words={words} />}
      <Words heading={t`Questions`} step="clarify" words={words} />
      <Words heading={t`Réactions`} step="react" words={words} />
    </>
  );
}

function Speak({ roundId, step, words }: { roundId: string; step: Step; words: ConsentView['words'] }) {
  const { t } = useLingui();
  const { person: me } = useMe();
  const speak = useSpeak(roundId);
  const mine = words.find((word) => word.person.id === me?.id && word.step === step);
  const nothing = step === 'clarify' ? t`Je n’ai rien à demander` : t`Je n’ai rien à ajouter`;
  return (
    <Form
      schema={SpeakInConsent}
      read={({ text }) => ({ step, text })}
      onSubmit={(body) => speak.mutate(body)}
      error={speak.error}
      busy={speak.isPending}
      submit={step === 'clarify' ? t`Poser ma question` : t`Dire ma réaction`}
      actions={
        <Button look="secondary" busy={speak.isPending} onClick={() => speak.mutate({ step, text: null })}>
          {nothing}
        </Button>
      }
    >
      <TextArea
        name="text"
        rows={3}
        maxLength={2000}
        label={step === 'clarify' ? t`Votre question` : t`Votre réaction`}
        hint={mine ? t`Vous vous êtes exprimé. Une nouvelle réponse remplace la précédente.` : undefined}
        defaultValue={mine?.text ?? ''}
      />
    </Form>
  );
}

function Words({ heading, step, words }: { heading: string; step: Step; words: ConsentView['words'] }) {
  const said = words.filter((word) => word.step === step);
  if (said.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <ul className={styles.words}>
        {said.map(({ person, text }) => (
          <li key={person.id}>
            <PersonName person={person} />
            <p>{text ?? (step === 'clarify' ? <Trans>n’a rien à demander.</Trans> : <Trans>n’a rien à ajouter.</Trans>)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
