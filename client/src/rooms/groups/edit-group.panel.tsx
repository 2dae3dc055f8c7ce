import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { LinkButton } from '../../ui';
import { GroupForm } from './group.form';
import { useEditGroup } from './groups.queries';
import { RoadmapsPanel } from '../roadmap';

interface Props {
  group: GroupView;
  onEdited: () => void;
}

/** Describing a group anew. */
export function EditGroupPanel({ group, onEdited }: Props) {
  const { t } = useLingui();
  const edit = useEditGroup(group.id);
  const { name, description, access, themes } = group;
  return (
    <RoadmapsPanel>
      {(roadmaps) => (
        <GroupForm
          roadmaps={roadmaps}
          first={{ name: name.text, description: description.text, lang: name.lang, access, themes }}
          submit={t`Enregistrer la présentation`}
          actions={
            <LinkButton href={`/groups/${group.id}`} look="quiet">
              <Trans>Revenir sans enregistrer</Trans>
            </LinkButton>
          }
          error={edit.error}
          busy={edit.isPending}
          onSubmit={(changes) => edit.mutate(changes, { onSuccess: onEdited })}
        />
      )}
    </RoadmapsPanel>
  );
}
