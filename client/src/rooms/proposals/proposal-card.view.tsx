import { Trans, useLingui } from '@lingui/react/macro';
import type { ProposalCard } from '@palabre/shared/proposals';
import { Link } from 'wouter';
import { useFormat } from '../../i18n';
import { Card, Muted, Row, Tag, Text, Time } from '../../ui';
import { StateTag } from './state-tag.view';

interface Props {
  proposal: ProposalCard;
  /** no longer in the list, where it keeps its place */
  gone: boolean;
}

/** A proposal in a list: where it stands, what it says, whose it is, which actions it answers. */
export function ProposalCardView({ proposal, gone }: Props) {
  return (
    <Card as="li">
      <Row>
        {gone ? (
          <Tag>
            <Trans>N’est plus dans cette liste</Trans>
          </Tag>
        ) : (
          <StateTag state={proposal.state} />
        )}
        <Muted>
          <Trans>
            modifiée <Time at={proposal.updatedAt} />
          </Trans>
        </Muted>
      </Row>
      <h3>
        <Link href={`/proposals/${proposal.id}`}>
          <Text fragment={proposal.title} />
        </Link>
      </h3>
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
