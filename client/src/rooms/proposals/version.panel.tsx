import { Trans } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { RichText } from '../../collab';
import { Card, Loaded } from '../../ui';
import { useVersion } from './versions.queries';

interface Props {
  proposal: Pick<ProposalView, 'id' | 'title'>;
  versionId: string;
}

/** One version, whole. It comes at the press of a link in the list below it, so its heading takes the focus. */
export function VersionPanel({ proposal: { id, title }, versionId }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const version = useVersion(id, versionId);
  const number = version.data?.number;
  useEffect(() => {
    heading.current?.focus();
  }, [number]);
  return (
    <Card as="section">
      <Loaded query={version} lines={8}>
        {({ content }) => (
          <>
            <h2 ref={heading} tabIndex={-1}>
              <Trans>Version {number}</Trans>
            </h2>
            <RichText content={content} lang={title.lang} under={2} />
            <p>
              <Link href={`/proposals/${id}/versions`}>
                <Trans>Fermer cette version</Trans>
              </Link>
            </p>
          </>
        )}
      </Loaded>
    </Card>
  );
}
