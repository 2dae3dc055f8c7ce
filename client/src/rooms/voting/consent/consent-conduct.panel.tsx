import { Trans, useLingui } from '@lingui/react/macro';
import { stepAfter, type ConsentView } from '@palabre/shared/voting';
import { useState } from 'react';
import { Button, Dialog, Row } from '../../../ui';
import { Refusal } from '../../people';
import { useConclude, useMoveOn } from './consent.queries';
import { stepWords } from './consent.words';

/** What facilitators do: open the next step, or say what has come of the answers. */
export function ConsentConductPanel({ roundId, consent }: { roundId: string; consent: ConsentView }) {
  const { step, may, waitingFor } = consent;
  return (
    <>
      {may.moveOn && step !== 'answer' && <MoveOn roundId={roundId} from={step} waiting={waitingFor.length > 0} />}
      {may.conclude && <Conclude roundId={roundId} as={may.conclude} />}
    </>
  );
}

function MoveOn({ roundId, from, waiting }: { roundId: string; from: 'clarify' | 'react'; waiting: boolean }) {
  const { i18n } = useLingui();
  const moveOn = useMoveOn(roundId);
  const next = i18n._(stepWords[stepAfter(from)].name);
  return (
    <>
      <Row>
        <Button look={waiting ? 'secondary' : 'primary'} busy={moveOn.isPending} onClick={() => moveOn.mutate({ from })}>
          <Trans>Passer à l’étape « {next} »</Trans>
        </Button>
      </Row>
      <Refusal error={moveOn.error} />
    </>
  );
}

/** It ends the round before its time, so it is asked once more. */
function Conclude({ roundId, as }: { roundId: string; as: 'adopted' | 'objected' }) {
  const { t } = useLingui();
  const conclude = useConclude(roundId);
  const [asking, setAsking] = useState(false);
  const adopted = as === 'adopted';
  return (
    <>
      <Row>
        <Button onClick={() => setAsking(true)}>{adopted ? t`Constater le consentement` : t`Reprendre le texte pour intégrer les objections`}</Button>
      </Row>
      <Dialog open={asking} title={adopted ? t`Le texte est adopté ?` : t`Le texte retourne en rédaction ?`} onClose={() => setAsking(false)}>
        <p>
          {adopted ? (
            <Trans>Tout le monde a répondu et aucune objection ne tient. Le tour se termine et le texte est adopté.</Trans>
          ) : (
            <Trans>Le tour se termine. Le groupe modifie le texte, puis un nouveau tour s’ouvre : chaque personne y répond de nouveau.</Trans>
          )}
        </p>
        <Refusal error={conclude.error} />
        <Row>
          <Button busy={conclude.isPending} onClick={() => conclude.mutate({ as }, { onSuccess: () => setAsking(false) })}>
            {adopted ? t`Adopter le texte` : t`Reprendre le texte`}
          </Button>
          <Button look="secondary" onClick={() => setAsking(false)}>
            <Trans>Attendre encore</Trans>
          </Button>
        </Row>
      </Dialog>
    </>
  );
}
