import { Plural, Trans } from '@lingui/react/macro';
import type { ConsentView, RoundView } from '@palabre/shared/voting';
import { LinkButton, Notice } from '../../../ui';

/** The round before: the objections that sent the text back, and what has changed in it since. */
export function PreviousView({ round, previous }: { round: RoundView; previous: ConsentView['previous'] }) {
  if (!previous) return null;
  return (
    <Notice tone="info">
      <p>
        <Plural
          value={previous.objections.length}
          _0="Au tour précédent, tout le monde n’avait pas répondu."
          one="Au tour précédent, une objection a renvoyé le texte à la rédaction :"
          other="Au tour précédent, # objections ont renvoyé le texte à la rédaction :"
        />
      </p>
      {previous.objections.length > 0 && (
        <ul>
          {previous.objections.map(({ name, reason }) => (
            <li key={`${name}${reason}`}>
              {name} : {reason}
            </li>
          ))}
        </ul>
      )}
      <LinkButton look="secondary" href={`/proposals/${round.proposal.id}/changes?from=${previous.versionId}&to=${round.versionId}`}>
        <Trans>Voir ce qui a changé dans le texte</Trans>
      </LinkButton>
    </Notice>
  );
}
