import { Trans, useLingui } from '@lingui/react/macro';
import { isWritable, type ProposalView } from '@palabre/shared/proposals';
import { LinkButton, Notice } from '../../ui';

interface Props {
  proposal: ProposalView;
  /** the reader could write until now */
  begun: boolean;
}

/** Why one cannot write here, what is safe, and where to go. */
export function WriteRefused({ proposal: { id, state, group }, begun }: Props) {
  const { t } = useLingui();
  const frozen = !isWritable(state);
  const way = frozen ? (
    <LinkButton small look="secondary" href={`/proposals/${id}`}>
      <Trans>Lire la proposition</Trans>
    </LinkButton>
  ) : (
    <LinkButton small look="secondary" href={`/groups/${group.id}`}>
      <Trans>Voir le groupe</Trans>
    </LinkButton>
  );
  return (
    <Notice tone="warn" live title={begun ? t`Vous ne pouvez plus écrire ce texte` : t`Vous ne pouvez pas écrire ce texte`} actions={way}>
      <p>
        {frozen ? (
          <Trans>Le texte est figé : la proposition n’est plus en rédaction ni en délibération.</Trans>
        ) : (
          <Trans>Seules les personnes qui participent au groupe écrivent ce texte.</Trans>
        )}{' '}
        {begun && <Trans>Tout ce qui était indiqué comme enregistré l’est.</Trans>}
      </p>
    </Notice>
  );
}
