import { Trans } from '@lingui/react/macro';
import type { RoundView } from '@palabre/shared/voting';
import { Card, Loaded, Notice } from '../../../ui';
import { SignInPrompt, useMe } from '../../people';
import { AnswerPanel } from './answer.panel';
import { AnswersView } from './answers.view';
import { ConsentConductPanel } from './consent-conduct.panel';
import { useConsent } from './consent.queries';
import { ObjectionsPanel } from './objections.panel';
import { PreviousView } from './previous.view';
import { StepsView } from './steps.view';
import { WordsPanel } from './words.panel';

/** A consent round, from its questions to its objections. It holds names, so it is for people with an account. */
export function ConsentPanel({ round }: { round: RoundView }) {
  const { person, known } = useMe();
  if (!known || round.state === 'prepared' || round.state === 'cancelled') return null;
  if (!person) {
    return (
      <SignInPrompt>
        <Trans>Connectez-vous pour suivre ce tour de consentement.</Trans>
      </SignInPrompt>
    );
  }
  return <Circle round={round} />;
}

function Circle({ round }: { round: RoundView }) {
  const query = useConsent(round.id);
  const open = round.state === 'open';
  return (
    <Loaded query={query} lines={6}>
      {(consent) => (
        <>
          <Card as="section">
            <StepsView consent={consent} open={open} />
            <ConsentConductPanel roundId={round.id} consent={consent} />
            {open && round.notOnRoll && (
              <Notice tone="info">
                <Trans>Vous pouvez suivre ce tour. Vous n’êtes pas dans le cercle qui répond : il a été fixé à l’ouverture.</Trans>
              </Notice>
            )}
          </Card>
          <PreviousView round={round} previous={consent.previous} />
          <WordsPanel roundId={round.id} consent={consent} />
          <AnswerPanel key={consent.step} round={round} consent={consent} />
          <ObjectionsPanel round={round} consent={consent} />
          <AnswersView answers={consent.answers} />
        </>
      )}
    </Loaded>
  );
}
