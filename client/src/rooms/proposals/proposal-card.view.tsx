import { useLingui } from '@lingui/react/macro';
import type { ProposalCard } from '@palabre/shared/proposals';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { Card, Muted, Row, Text, Time } from '../../ui';
import { StateTag } from './state-tag.view';

/** A proposal in a list: where it stands, what it says, whose it is, which actions it answers. */
export function ProposalCardView({ proposal, heading: Heading = 'h3' }: { proposal: ProposalCard; heading?: 'h2' | 'h3' | undefined }) {
  return (
    <Card as="li">
      <Row>
        <StateTag state={proposal.state} />
        <Muted>
          <Time at={proposal.updatedAt} />
        </Muted>
      </Row>
      <Heading>
        <Link href={`/proposals/${proposal.id}`}>
          <Text fragment={proposal.title} />
        </Link>
      </Heading>
      {proposal.summary.text && <Text fragment={proposal.summary} as="p" />}
      <Muted>
        <Text fragment={proposal.group.name} /> · <ActionNumbers actions={proposal.actions} />
      </Muted>
    </Card>
  );
}

/** `Action 3.5`: the number of the theme, then the one printed before the action. */
function ActionNumbers({ actions }: Pick<ProposalCard, 'actions'>) {
  const { t } = useLingui();
  const format = useFormat();
  return format.list(actions.map(({ id }) => t`action ${numberOf(id)}`));
}

const numberOf = (actionId: string): string => actionId.split('.').slice(-2).join('.');
