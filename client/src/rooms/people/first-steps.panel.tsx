import { Trans } from '@lingui/react/macro';
import { FirstStepsForm } from './first-steps.form';
import { useEditProfile } from './me.queries';
import { OrganisationField } from './organisation-field.panel';

/** After the first sign-in: a name, a language, a time zone. */
export function FirstStepsPanel() {
  const edit = useEditProfile();
  return (
    <>
      <p>
        <Trans>Votre compte est ouvert. Encore quelques réponses, et vous pourrez participer. Tout se change plus tard dans votre compte.</Trans>
      </p>
      <FirstStepsForm
        onSubmit={edit.mutate}
        error={edit.error}
        busy={edit.isPending}
        organisation={<OrganisationField name="organisationId" initial={null} />}
      />
    </>
  );
}
