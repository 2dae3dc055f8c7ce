import { Trans, useLingui } from '@lingui/react/macro';
import { FindReceipt, LookSealed, type Ballot, type RoundView } from '@palabre/shared/voting';
import type { ReactNode } from 'react';
import { Form, Notice, TextField } from '../../../ui';
import { SignInPrompt, useMe } from '../../people';
import { BallotWords } from '../ballots/ballot.words';
import { useFindReceipt, useLookSealed } from './receipt.queries';

/** Whether my ballot is there as I cast it: by the secret of its receipt, or by the code that stands on the roll after the close. */
export function ReceiptPanel({ round }: { round: RoundView }) {
  const { person, known } = useMe();
  if (round.state === 'prepared' || round.state === 'cancelled') {
    return (
      <p>
        <Trans>Il n’y a pas de bulletin dans ce scrutin.</Trans>
      </p>
    );
  }
  if (round.rule.secrecy === 'secret') return <Sealed round={round} />;
  if (round.rule.secrecy !== 'named' && round.state !== 'closed') {
    return (
      <p>
        <Trans>Les reçus se cherchent ici après la clôture, quand les bulletins sont publiés.</Trans>
      </p>
    );
  }
  if (!known) return null;
  return person ? (
    <Named round={round} />
  ) : (
    <SignInPrompt>
      <Trans>Connectez-vous pour chercher un reçu dans la liste : elle porte des noms.</Trans>
    </SignInPrompt>
  );
}

function Sealed({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const look = useLookSealed(round.id);
  return (
    <>
      <Form
        schema={LookSealed}
        read={({ secret }) => ({ secret: typeof secret === 'string' ? secret.trim().toLowerCase() : '' })}
        onSubmit={(body) => look.mutate(body)}
        error={look.error}
        busy={look.isPending}
        submit={t`Chercher mon bulletin`}
      >
        <TextField
          name="secret"
          label={t`Secret de votre reçu`}
          hint={t`64 caractères. La recherche part sans votre compte : le serveur n’apprend pas qui demande.`}
          autoComplete="off"
          spellCheck={false}
        />
      </Form>
      {look.data && !look.isPending && !look.error && (
        <Found round={round} ballot={look.data.ballot}>
          <Trans>Ce bulletin est dans l’urne.</Trans>
        </Found>
      )}
    </>
  );
}

function Named({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const find = useFindReceipt(round.id);
  const { data: entry, variables } = find;
  const code = variables?.code;
  return (
    <>
      <Form schema={FindReceipt} onSubmit={(body) => find.mutate(body)} error={find.error} busy={find.isPending} submit={t`Chercher ce reçu`}>
        <TextField name="code" label={t`Code du reçu`} hint={t`Il est affiché une fois que vous avez voté.`} autoComplete="off" spellCheck={false} />
      </Form>
      {find.isSuccess && entry === null && (
        <Notice tone="warn" live>
          <Trans>Aucune ligne de la liste ne porte le code {code}. Vérifiez que vous l’avez copié en entier.</Trans>
        </Notice>
      )}
      {entry?.ballot && (
        <Found round={round} ballot={entry.ballot}>
          <Trans>Ce reçu est celui du bulletin de {entry.person.name}.</Trans>
        </Found>
      )}
    </>
  );
}

function Found({ round, ballot, children }: { round: RoundView; ballot: Ballot; children: ReactNode }) {
  return (
    <Notice tone="ok" live title={children}>
      <p>
        <Trans>
          Ce qu’il dit :{' '}
          <strong>
            <BallotWords ballot={ballot} round={round} />
          </strong>
        </Trans>
      </p>
    </Notice>
  );
}
