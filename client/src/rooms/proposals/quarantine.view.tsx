import { Trans } from '@lingui/react/macro';
import type { QuarantinedText } from '@palabre/shared/proposals';
import { Link } from 'wouter';
import { Button, Card, CardList, Muted, Notice, Row, Text, Time } from '../../ui';
import { Refusal } from '../people';
import { RawLogLink } from './raw-log.view';

interface Props {
  texts: readonly QuarantinedText[];
  /** the one that was tried again in vain */
  tried: string | undefined;
  /** the one that is being tried */
  busy: string | undefined;
  error: unknown;
  onTryAgain: (documentId: string) => void;
}

export const QuarantineView = ({ texts, tried, busy, error, onTryAgain }: Props) => (
  <>
    <Refusal error={error} />
    <CardList>
      {texts.map((text) => (
        <Card as="li" key={text.documentId}>
          <TextView text={text} />
          {tried === text.documentId && (
            <Notice tone="warn" live>
              <p>
                <Trans>Ce texte ne peut toujours pas être lu.</Trans>
              </p>
            </Notice>
          )}
          <Row>
            <Button small look="secondary" busy={busy === text.documentId} onClick={() => onTryAgain(text.documentId)}>
              <Trans>Essayer de le lire</Trans>
            </Button>
            <RawLogLink documentId={text.documentId} />
          </Row>
        </Card>
      ))}
    </CardList>
  </>
);

/** The reason is for whoever repairs it, and so in English. */
function TextView({ text: { proposal, documentId, reason, since } }: { text: QuarantinedText }) {
  return (
    <>
      <h2>
        {proposal ? (
          <Link href={`/proposals/${proposal.id}`}>
            <Text fragment={proposal.title} />
          </Link>
        ) : (
          documentId
        )}
      </h2>
      <p>
        <Trans>
          Cause : <code lang="en">{reason}</code>
        </Trans>{' '}
        <Muted>
          <Time at={since} />
        </Muted>
      </p>
    </>
  );
}
