import { Trans, useLingui } from '@lingui/react/macro';
import { plainText } from '@palabre/shared/collab';
import type { ConsentView, RoundView } from '@palabre/shared/voting';
import { useCallback, useState } from 'react';
import { announce } from '../../../lib';
import { Button, Card } from '../../../ui';
import { useMe } from '../../people';
import { useVersion } from '../../proposals';
import { useCastBallot } from '../voting.queries';
import { AnswerForm, type AnswerDraft } from './answer.form';
import { answerWords } from './consent.words';
import { TextAskedPanel } from './text-asked.panel';

/** The text and the reader's answer to it, side by side where there is room. */
export function AnswerPanel({ round, consent }: { round: RoundView; consent: ConsentView }) {
  const { person: me } = useMe();
  const mine = consent.answers.find(({ person }) => person.id === me?.id);
  const [draft, setDraft] = useState<AnswerDraft>({ say: mine?.say ?? null, reason: mine?.reason ?? '', words: mine?.quote?.exact ?? '' });
  const [changing, setChanging] = useState(false);
  const answering = consent.may.judge && (!mine || changing);
  const quotes = consent.objections.flatMap(({ quote }) => (quote ? [quote] : []));
  const select = useCallback((words: string) => setDraft((before) => ({ ...before, words: words.slice(0, 500) })), []);
  return (
    <>
      <TextAskedPanel round={round} quotes={quotes} onSelect={answering && draft.say === 'objection' ? select : undefined} />
      {mine && !answering && <Given answer={mine} onChange={consent.may.judge ? () => setChanging(true) : undefined} />}
      {answering && (
        <Answering round={round} draft={draft} set={(change) => setDraft((before) => ({ ...before, ...change }))} onDone={() => setChanging(false)} />
      )}
    </>
  );
}

interface AnsweringProps {
  round: RoundView;
  draft: AnswerDraft;
  set: (change: Partial<AnswerDraft>) => void;
  onDone: () => void;
}

function Answering({ round, draft, set, onDone }: AnsweringProps) {
  const { t } = useLingui();
  const cast = useCastBallot(round.id);
  const version = useVersion(round.proposal.id, round.versionId);
  const done = () => {
    announce(t`Votre réponse est enregistrée.`);
    onDone();
  };
  return (
    <Card as="section">
      <AnswerForm
        draft={draft}
        set={set}
        text={version.data ? plainText(version.data.content) : ''}
        error={cast.error}
        busy={cast.isPending}
        onAnswer={(ballot) => cast.mutate({ ballot }, { onSuccess: done })}
      />
    </Card>
  );
}

function Given({ answer, onChange }: { answer: ConsentView['answers'][number]; onChange: (() => void) | undefined }) {
  const { i18n } = useLingui();
  const words = i18n._(answerWords[answer.say].name);
  return (
    <p>
      <Trans>
        Votre réponse : <strong>{words}</strong>
      </Trans>{' '}
      {onChange && (
        <Button look="secondary" onClick={onChange}>
          <Trans>Changer ma réponse</Trans>
        </Button>
      )}
    </p>
  );
}
