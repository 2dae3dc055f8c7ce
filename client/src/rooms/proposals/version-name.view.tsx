import { Trans } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import type { VersionCard } from '@palabre/shared/proposals';
import { Text } from '../../ui';

/** What a version is called: as somebody called it, or why it was kept. */
export function VersionName({ version: { number, kind, title }, lang }: { version: VersionCard; lang: Locale }) {
  if (kind === 'automatic') return <Trans>{number}. Version automatique</Trans>;
  if (kind === 'rescue') return <Trans>{number}. Avant un grand changement</Trans>;
  return (
    <Trans>
      {number}. <Text fragment={{ text: title, lang }} />
    </Trans>
  );
}
