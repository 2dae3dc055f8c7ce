import type { RestoredVersion, VersionCard } from '@palabre/shared/proposals';
import { type ReactNode, useState } from 'react';
import { RestoreDialog, RestoredNotice } from './version-restore.view';
import { useRestoreVersion } from './versions.queries';

interface Props {
  proposalId: string;
  /** shown with what asks for a version to be taken up again */
  children: (ask: (version: VersionCard) => void) => ReactNode;
  onRestored: () => void;
}

/** Going back to a version: asked for below, confirmed in a dialog, and told above. */
export function RestoringPanel({ proposalId, children, onRestored }: Props) {
  const [asked, setAsked] = useState<VersionCard | null>(null);
  const [done, setDone] = useState<(RestoredVersion & { version: VersionCard }) | null>(null);
  const restore = useRestoreVersion(proposalId, (version, { before }) => {
    setAsked(null);
    setDone({ version, before });
    onRestored();
  });
  const ask = (version: VersionCard) => {
    restore.reset();
    setDone(null);
    setAsked(version);
  };
  return (
    <>
      {done && <RestoredNotice {...done} />}
      {children(ask)}
      {asked && (
        <RestoreDialog version={asked} error={restore.error} busy={restore.isPending} onConfirm={() => restore.mutate(asked)} onClose={() => setAsked(null)} />
      )}
    </>
  );
}
