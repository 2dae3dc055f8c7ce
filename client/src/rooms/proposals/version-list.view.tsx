import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ProposalView, VersionCard, VersionKind } from '@palabre/shared/proposals';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { Card, CardList, LinkButton, Menu, Muted, PersonName, Row, Tag, Time } from '../../ui';
import { Sha256View } from './sha256.view';
import { VersionName } from './version-name.view';

interface Props {
  proposal: Pick<ProposalView, 'id' | 'title'>;
  /** newest first */
  versions: readonly VersionCard[];
  /** left out where the text may not be changed */
  onRestore?: ((version: VersionCard) => void) | undefined;
}

export function VersionList({ proposal, versions, onRestore }: Props) {
  return (
    <CardList>
      {versions.map((version, index) => (
        <VersionItem key={version.id} proposal={proposal} version={version} before={versions[index + 1]} onRestore={onRestore} />
      ))}
    </CardList>
  );
}

interface ItemProps extends Omit<Props, 'versions'> {
  version: VersionCard;
  before: VersionCard | undefined;
}

function VersionItem({ proposal: { id, title }, version, before, onRestore }: ItemProps) {
  const { number } = version;
  return (
    <Card as="li" id={`version-${number}`}>
      <h3>
        <VersionName version={version} lang={title.lang} />
      </h3>
      <Row>
        <KindTag kind={version.kind} />
        <Muted>
          <Time at={version.createdAt} as="full" />
        </Muted>
        <Muted>
          <KeptBy version={version} />
        </Muted>
      </Row>
      <WrittenBy authors={version.authors} />
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
        <OtherWays id={id} version={version} before={before} onRestore={onRestore} />
      </Row>
    </Card>
  );
}

/** What is wanted less often: a card a version is long enough on a phone. */
function OtherWays({ id, version, before, onRestore }: Omit<ItemProps, 'proposal'> & { id: string }) {
  const { t } = useLingui();
  if (!before && !onRestore) return null;
  const { number } = version;
  return (
    <Menu label={t`Autres actions`} accessibleLabel={t`Autres actions sur la version ${number}`}>
      {before && (
        <Link href={`/proposals/${id}/changes?from=${before.id}&to=${version.id}`}>
          <Trans>Comparer avec la version {before.number}</Trans>
        </Link>
      )}
      {onRestore && (
        <button type="button" onClick={() => onRestore(version)}>
          <Trans>Reprendre la version {number}</Trans>
        </button>
      )}
    </Menu>
  );
}

function KindTag({ kind }: { kind: VersionKind }) {
  const { t } = useLingui();
  if (kind === 'frozen') return <Tag tone="info">{t`Texte figé`}</Tag>;
  if (kind === 'automatic') return <Tag tone="neutral">{t`Gardée après une pause`}</Tag>;
  return kind === 'rescue' ? <Tag tone="warn">{t`Gardée par précaution`}</Tag> : null;
}

/** So many names on a card; the comparison names everybody. */
const mostNames = 5;

function WrittenBy({ authors }: Pick<VersionCard, 'authors'>) {
  const format = useFormat();
  if (authors.length === 0) return null;
  const names = format.list(authors.slice(0, mostNames).map(({ name }) => name));
  return (
    <p>
      <Trans>Écrit par {names}</Trans>{' '}
      {authors.length > mostNames && <Plural value={authors.length - mostNames} one="et # autre personne" other="et # autres personnes" />}
    </p>
  );
}

/** Nobody asked for an automatic one; before a great change, whoever made it. */
function KeptBy({ version: { kind, createdBy } }: { version: VersionCard }) {
  if (kind === 'automatic') return null;
  const person = <PersonName person={createdBy} />;
  return kind === 'rescue' ? <Trans>avant un changement de {person}</Trans> : <Trans>gardée par {person}</Trans>;
}
