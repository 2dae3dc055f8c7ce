import { Trans, useLingui } from '@lingui/react/macro';
import { ChangeGroupRole, GroupRole, type MemberCard } from '@palabre/shared/groups';
import { useState } from 'react';
import { problemSentence } from '../../i18n';
import { Button, Dialog, Disclosure, Form, Notice, RadioGroup } from '../../ui';
import styles from './groups.module.css';
import { useChangeRole, useRemoveMember } from './joining.queries';
import { roleHints, roleNames } from './role.words';

interface Props {
  groupId: string;
  member: MemberCard;
}

/** Another role for somebody, or none. */
export function MemberRoleButton({ groupId, member }: Props) {
  const { t } = useLingui();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const { name } = member.person;
  return (
    <>
      <Button look="secondary" small onClick={() => setOpen(true)} aria-label={t`Changer le rôle : ${name}`}>
        <Trans>Changer le rôle</Trans>
      </Button>
      <Dialog open={open} onClose={close} title={t`Rôle dans le groupe : ${name}`}>
        <RoleForm groupId={groupId} member={member} onDone={close} />
        <div className={styles.removal}>
          <Disclosure summary={<Trans>Retirer du groupe</Trans>}>
            <Removal groupId={groupId} member={member} onDone={close} />
          </Disclosure>
        </div>
      </Dialog>
    </>
  );
}

function RoleForm({ groupId, member: { person, role }, onDone }: Props & { onDone: () => void }) {
  const { t, i18n } = useLingui();
  const change = useChangeRole(groupId);
  return (
    <Form
      schema={ChangeGroupRole}
      error={change.error}
      busy={change.isPending}
      submit={t`Enregistrer le rôle`}
      onSubmit={(changed) => change.mutate({ personId: person.id, role: changed.role }, { onSuccess: onDone })}
    >
      <RadioGroup
        name="role"
        label={t`Rôle dans le groupe`}
        defaultValue={role}
        choices={GroupRole.options.map((one) => ({ value: one, label: i18n._(roleNames[one]), hint: i18n._(roleHints[one]) }))}
      />
    </Form>
  );
}

function Removal({ groupId, member: { person }, onDone }: Props & { onDone: () => void }) {
  const { i18n } = useLingui();
  const remove = useRemoveMember(groupId);
  return (
    <>
      <p>
        <Trans>Ce que {person.name} a écrit et voté reste. Si un lien d’invitation circule encore, retirez-le aussi : il permettrait de revenir.</Trans>
      </p>
      {remove.error && (
        <Notice tone="err" live>
          {i18n._(problemSentence(remove.error))}
        </Notice>
      )}
      <Button look="danger" busy={remove.isPending} onClick={() => remove.mutate(person.id, { onSuccess: onDone })}>
        <Trans>Retirer du groupe</Trans>
      </Button>
    </>
  );
}
