import { Trans } from '@lingui/react/macro';
import type { ProposalView } from '@palabre/shared/proposals';
import { Link } from 'wouter';
import { Breadcrumb, Muted, PageTitle, Text, Time } from '../../ui';
import { StateTag } from './state-tag.view';

interface Props {
  proposal: ProposalView;
  /** on a page about a part of the proposal: what it is; the way up then leads through the proposal */
  part?: string;
}

/** The heading of the pages of a proposal: the way from the action down to here, one link a step. */
export function ProposalTitle({ proposal, part }: Props) {
  const { id, title, actions, state, group, updatedAt } = proposal;
  const crumbs = actions.slice(0, 1).map((action) => ({
    href: `/actions/${action.id}`,
    label: (
      <Trans>
        Action {action.number} : <Text fragment={action.title} />
      </Trans>
    ),
  }));
  const here = part ? [{ href: `/proposals/${id}`, label: <Text fragment={title} /> }] : [];
  return (
    <PageTitle title={part ?? title} above={<Breadcrumb crumbs={[...crumbs, ...here]} />}>
      <StateTag state={state} />
      <Link href={`/groups/${group.id}`}>
        <Text fragment={group.name} />
      </Link>
      <Muted>
        <Trans>
          modifiée <Time at={updatedAt} />
        </Trans>
      </Muted>
    </PageTitle>
  );
}
