import { Trans } from '@lingui/react/macro';
import type { Profile } from '@palabre/shared/people';
import { Notice } from '../../ui';
import { useEditProfile } from './me.queries';
import { OrganisationField } from './organisation-field.panel';
import styles from './people.module.css';
import { ProfileForm } from './profile.form';

/** One's own profile. */
export function ProfilePanel({ person }: { person: Profile }) {
  const edit = useEditProfile();
  return (
    <>
      <p>
        <Trans>
          Vous vous connectez avec <strong>{person.email}</strong>. Cette adresse n’est pas publique.
        </Trans>
      </p>
      <ProfileForm
        person={person}
        onSubmit={edit.mutate}
        error={edit.error}
        busy={edit.isPending}
        organisation={<OrganisationField name="organisationId" initial={person.organisation} />}
      />
      <div role="status" className={styles.saved}>
        {edit.isSuccess && <Notice tone="ok" title={<Trans>Votre profil est enregistré</Trans>} />}
      </div>
    </>
  );
}
