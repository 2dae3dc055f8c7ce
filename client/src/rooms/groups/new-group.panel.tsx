import { useLingui } from '@lingui/react/macro';
import type { GroupView } from '@palabre/shared/groups';
import { useLocale } from '../../i18n';
import { useKeptText } from '../../lib';
import { GroupForm } from './group.form';
import { useCreateGroup } from './groups.queries';
import { RoadmapsPanel } from '../roadmap';

interface Props {
  /** chosen at first */
  themeId: string | undefined;
  onCreated: (group: GroupView) => void;
}

/** Founding a group. What is typed survives a reload of the page. */
export function NewGroupPanel({ themeId, onCreated }: Props) {
  const { t } = useLingui();
  const lang = useLocale();
  const [name, keepName] = useKeptText('group.name');
  const [description, keepDescription] = useKeptText('group.description');
  const create = useCreateGroup((group) => {
    keepName('');
    keepDescription('');
    onCreated(group);
  });
  return (
    <RoadmapsPanel>
      {(roadmaps) => (
        <GroupForm
          roadmaps={roadmaps}
          first={{ name, description, lang, access: 'open', themes: roadmaps.flatMap(({ themeList }) => themeList.filter(({ id }) => id === themeId)) }}
          submit={t`Fonder le groupe`}
          error={create.error}
          busy={create.isPending}
          onSubmit={(group) => create.mutate(group)}
          onName={keepName}
          onDescription={keepDescription}
        />
      )}
    </RoadmapsPanel>
  );
}
