import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView, VersionCard } from '@palabre/shared/proposals';
import { Card, CardList, LinkButton, Muted, PersonName, Row, Tag, Text, Time } from '../../ui';
import { Sha256View } from './sha256.view';

interface Props {
  proposal: Pick<ProposalView, 'id' | 'title'>;
  /** newest first */
  versions: readonly VersionCard[];
}

export function VersionList({ proposal, versions }: Props) {
  return (
    <CardList>
      {versions.map((version, index) => (
        <VersionItem key={version.id} proposal={proposal} version={version} before={versions[index + 1]} />
      ))}
    </CardList>
  );
}

interface ItemProps {
  proposal: Props['proposal'];
  version: VersionCard;
  before: VersionCard | undefined;
}

function VersionItem({ proposal: { id, title }, version, before }: ItemProps) {
  const { t } = useLingui();
  const { number } = version;
  return (
    <Card as="li" id={`version-${number}`}>
      <h3>
        <Trans>
          {number}. <Text fragment={{ text: version.title, lang: title.lang }} />
        </Trans>
      </h3>
      <Row>
        {version.kind === 'frozen' && <Tag tone="info">{t`Texte figé`}</Tag>}
        <Muted>
          <Time at={version.createdAt} as="full" />
        </Muted>
        <Muted>
          <PersonName person={version.createdBy} />
        </Muted>
      </Row>
      <Row>
        <Sha256View sha256={version.sha256} />
      </Row>
      <Row>
        <LinkButton small look="secondary" href={`/proposals/${id}/versions?version=${version.id}`}>
          <Trans>Lire la version {number}</Trans>
        </LinkButton>
        <LinkButton small look="secondary" href={`/proposals/${id}/changes?from=${version.id}`}>
          <Trans>Comparer avec le texte actuel</Trans>
        </LinkButton>
        {before && (
          <LinkButton small look="secondary" href={`/proposals/${id}/changes?from=${before.id}&to=${version.id}`}>
            <Trans>Comparer avec la version {before.number}</Trans>
          </LinkButton>
        )}
      </Row>
    </Card>
  );
}
