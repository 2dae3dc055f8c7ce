import { useLingui } from '@lingui/react/macro';
import type { Ballot, Receipt, RoundView } from '@palabre/shared/voting';
import { useFormat } from '../../../i18n';
import { useBallotWords } from './ballot.words';

/** The lines that any receipt ends with: which round it is of, and what it can be checked against. */
function useRoundLines(round: RoundView): string[] {
  const { t } = useLingui();
  const { moment } = useFormat();
  const [closing, page, fingerprint] = [moment(round.closesAt), `${location.origin}/rounds/${round.id}`, round.fingerprint ?? '–'];
  return [t`Clôture : ${closing}`, t`Page du scrutin : ${page}`, t`Empreinte du scrutin : ${fingerprint}`];
}

const sheet = (...lines: (string | null)[]): string => `${lines.filter((line) => line !== null).join('\n')}\n`;

/** The receipt of a ballot with a name, as a text to keep. */
export function useReceiptText(receipt: Receipt, round: RoundView): string {
  const { t } = useLingui();
  const { moment } = useFormat();
  const [choice, cast, code] = [useBallotWords(round)(receipt.ballot), moment(receipt.castAt), receipt.code];
  const head = receipt.chainHead ?? round.chainHead;
  return sheet(
    t`Palabre : reçu de vote`,
    round.question.text,
    '',
    t`Votre choix : ${choice}`,
    t`Déposé : ${cast}`,
    t`Reçu : ${code}`,
    head && t`Fin du registre du scrutin : ${head}`,
    ...useRoundLines(round),
  );
}

/** The receipt of a secret ballot. @param ballot null where this page does not know it */
export function useSecretText(secret: string, ballot: Ballot | null, round: RoundView): string {
  const { t } = useLingui();
  const words = useBallotWords(round);
  const [choice, head] = [ballot && words(ballot), round.chainHead];
  return sheet(
    t`Palabre : reçu de vote secret`,
    round.question.text,
    '',
    choice && t`Votre choix : ${choice}`,
    t`Secret du reçu : ${secret}`,
    t`Qui a ce secret peut lire et changer le bulletin jusqu’à la clôture. Personne ne peut le retrouver ni le redonner.`,
    '',
    head && t`Fin du registre du scrutin : ${head}`,
    ...useRoundLines(round),
  );
}
