import { Plural, Trans } from '@lingui/react/macro';
import type { MandateOnRoll } from '@palabre/shared/voting';

/** For whom somebody votes, and with how many votes. */
export function MandateWords({ mandate: { organisation, votes, split } }: { mandate: MandateOnRoll }) {
  return (
    <p>
      <Trans>
        Vous votez pour {organisation}, avec <Plural value={votes} one="# voix" other="# voix" />.
      </Trans>{' '}
      {split && votes > 1 && <Trans>Le mandat permet de les répartir dans un vote pour ou contre.</Trans>}
    </p>
  );
}
