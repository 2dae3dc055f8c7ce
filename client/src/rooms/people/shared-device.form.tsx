import { Trans } from '@lingui/react/macro';
import { Checkbox } from '../../ui';

/** Asked at each sign-in, since only the person in front of it knows. */
export const SharedDevice = () => (
  <Checkbox
    name="sharedDevice"
    label={<Trans>D’autres personnes utilisent cet appareil</Trans>}
    hint={<Trans>La connexion se fermera avec le navigateur, au plus tard après 12 heures.</Trans>}
  />
);
