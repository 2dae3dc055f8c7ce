import { useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { useLocation } from 'wouter';
import { EditGroupPanel, useGroup } from '../../rooms/groups';
import { AccountGate } from '../../rooms/people';
import { Breadcrumb, EmptyState, Loaded, PageTitle, Text } from '../../ui';

/** Describing a group anew, for those who facilitate it. */
export function EditGroupPage({ params }: { params: { id: string } }) {
  return (
    <Loaded page query={useGroup(params.id)}>
      {(group) => <Edit key={group.id} group={group} />}
    </Loaded>
  );
}

function Edit({ group }: { group: GroupView }) {
  const { t } = useLingui();
  const [, navigate] = useLocation();
  const address = `/groups/${group.id}`;
  return (
    <>
      <PageTitle title={t`Modifier la présentation du groupe`} above={<Breadcrumb crumbs={[{ href: address, label: <Text fragment={group.name} /> }]} />} />
      <AccountGate>
        {() =>
          group.may.edit ? (
            <EditGroupPanel group={group} onEdited={() => navigate(address)} />
          ) : (
            <EmptyState>{t`Seules les personnes qui facilitent le groupe peuvent modifier sa présentation.`}</EmptyState>
          )
        }
      </AccountGate>
    </>
  );
}
