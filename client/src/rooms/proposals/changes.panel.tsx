import { Trans } from '@lingui/react/macro';
import type { ProposalView, VersionCard, VersionView } from '@palabre/shared/proposals';
import { type AuthoredText, Changes } from '../../collab';
import type { ReactNode } from 'react';
import { EmptyState, LinkButton, Loaded } from '../../ui';
import { ChangesChoice, type Chosen } from './changes-choice.view';
import { useText } from './proposals.queries';
import { useVersion, useVersions } from './versions.queries';

interface Props extends Chosen {
  proposal: ProposalView;
  onChoose: (chosen: Chosen) => void;
}

/** Two states of a text, compared. Without a choice: the last version and the text as it is now. */
export function ChangesPanel({ proposal, from, to, onChoose }: Props) {
  const list = useVersions(proposal.id);
  return (
    <Loaded query={{ data: list.items, error: list.error, refetch: list.retry }}>
      {(versions) => {
        const start = from ?? versions[0]?.id;
        if (start === undefined) return <NothingToCompare proposalId={proposal.id} />;
        const choice = (known: readonly VersionCard[]) => (
          <ChangesChoice versions={withThose(versions, known)} lang={proposal.title.lang} from={start} to={to} onChoose={onChoose} list={list} />
        );
        return <Before proposal={proposal} from={start} to={to} choice={choice} />;
      }}
    </Loaded>
  );
}

/** The versions that were loaded, and those that are compared, which may be older; newest first. */
function withThose(versions: readonly VersionCard[], known: readonly VersionCard[]): VersionCard[] {
  const byId = new Map([...versions, ...known].map((version) => [version.id, version]));
  return [...byId.values()].toSorted((a, b) => b.number - a.number);
}

function NothingToCompare({ proposalId }: { proposalId: string }) {
  return (
    <EmptyState
      action={
        <LinkButton look="secondary" href={`/proposals/${proposalId}/versions`}>
          <Trans>Voir les versions</Trans>
        </LinkButton>
      }
    >
      <Trans>Il n’y a pas encore de version à comparer avec le texte actuel.</Trans>
    </EmptyState>
  );
}

interface ComparedProps {
  proposal: ProposalView;
  to: string | null;
  /** @param known the versions that are compared, as far as they are loaded */
  choice: (known: readonly VersionCard[]) => ReactNode;
}

function Before({ from, ...rest }: ComparedProps & { from: string }) {
  const before = useVersion(rest.proposal.id, from);
  const after = useVersion(rest.proposal.id, rest.to);
  return (
    <>
      {rest.choice([before.data, after.data].filter((version) => version !== undefined))}
      <Loaded query={before} lines={8}>
        {(version) =>
          rest.to === null ? (
            <SinceThen proposal={rest.proposal} before={version} />
          ) : (
            <Loaded query={after} lines={8}>
              {(other) => <Compared before={version} after={other} title={other.kind === 'frozen' ? other.title : undefined} lang={rest.proposal.title.lang} />}
            </Loaded>
          )
        }
      </Loaded>
    </>
  );
}

function SinceThen({ proposal: { id, title }, before }: { proposal: ProposalView; before: VersionView }) {
  return (
    <Loaded query={useText(id)} lines={8}>
      {(text) => <Compared before={before} after={text} title={title.text} lang={title.lang} />}
    </Loaded>
  );
}

/** A frozen version carries the title the proposal had: it was voted on too. @param title of what is compared with it, where it has one */
function Compared({ before, after, title, lang }: { before: VersionView; after: AuthoredText; title: string | undefined; lang: string }) {
  const retitled = before.kind === 'frozen' && title !== undefined && title !== before.title;
  return (
    <>
      {retitled && (
        <p>
          <Trans>Le titre a changé :</Trans>{' '}
          <span lang={lang}>
            <del>{before.title}</del> <ins>{title}</ins>
          </span>
        </p>
      )}
      <Changes before={before.content} after={after} lang={lang} />
    </>
  );
}
