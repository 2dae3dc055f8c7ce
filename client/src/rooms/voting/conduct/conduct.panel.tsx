import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CancelRound, ExtendRound, type RoundView } from '@palabre/shared/voting';
import { announce } from '../../../lib';
import { Button, Disclosure, Form, Notice, Row, TextField } from '../../../ui';
import { Refusal } from '../../people';
import { localTime, momentOf } from '../setup/local-time';
import { useCancelRound, useExtendRound, useRemind } from '../voting.queries';

/** What facilitators may do to a round that exists: call it off before it opens, put off its close where the rule allows it. */
export function ConductPanel({ round }: { round: RoundView }) {
  return (
    <>
      {round.may.cancel && <Cancel roundId={round.id} />}
      {round.may.extend && <Extend round={round} />}
      {round.may.remind && round.turnout < round.members && <Remind roundId={round.id} />}
    </>
  );
}

function Cancel({ roundId }: { roundId: string }) {
  const { t } = useLingui();
  const cancel = useCancelRound(roundId);
  return (
    <Disclosure summary={t`Annuler ce scrutin`}>
      <Form schema={CancelRound} onSubmit={(body) => cancel.mutate(body)} error={cancel.error} busy={cancel.isPending} submit={t`Annuler le scrutin`}>
        <p>
          <Trans>Le texte retourne en rédaction. La raison est publiée.</Trans>
        </p>
        <TextField name="reason" label={t`Raison`} maxLength={500} />
      </Form>
    </Disclosure>
  );
}

/** To everybody who has not voted, whoever that is. */
function Remind({ roundId }: { roundId: string }) {
  const { t } = useLingui();
  const remind = useRemind(roundId);
  return (
    <Disclosure summary={t`Rappeler de voter`}>
      <p>
        <Trans>
          Un message part à chaque personne de la liste qui n’a pas voté, dans sa langue. Personne n’apprend qui elles sont. Un rappel part aussi de lui-même un
          jour avant la clôture, si le scrutin dure au moins deux jours.
        </Trans>
      </p>
      <Row>
        <Button look="secondary" busy={remind.isPending} onClick={() => remind.mutate(undefined, { onSuccess: () => announce(t`Le rappel est parti.`) })}>
          <Trans>Envoyer le rappel</Trans>
        </Button>
      </Row>
      {remind.isSuccess && (
        <Notice tone="ok">
          <Trans>Le rappel est parti.</Trans>
        </Notice>
      )}
      <Refusal error={remind.error} />
    </Disclosure>
  );
}

function Extend({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const extend = useExtendRound(round.id);
  const hours = round.rule.extension?.mostHours;
  const read = (entries: Record<string, unknown>) => ({ reason: entries.reason, closesAt: momentOf(String(entries.closesAt)) });
  return (
    <Disclosure summary={t`Repousser la clôture`}>
      <Form
        schema={ExtendRound}
        read={read}
        onSubmit={(body) => extend.mutate(body)}
        error={extend.error}
        busy={extend.isPending}
        submit={t`Repousser la clôture`}
      >
        {hours !== undefined && (
          <p>
            <Plural
              value={hours}
              one="La règle permet de repousser la clôture de # heure en tout, jamais de l’avancer. La raison est publiée."
              other="La règle permet de repousser la clôture de # heures en tout, jamais de l’avancer. La raison est publiée."
            />
          </p>
        )}
        <TextField name="closesAt" type="datetime-local" label={t`Nouvelle clôture`} defaultValue={localTime(Date.parse(round.closesAt) + 3_600_000)} />
        <TextField name="reason" label={t`Raison`} maxLength={500} />
      </Form>
    </Disclosure>
  );
}
