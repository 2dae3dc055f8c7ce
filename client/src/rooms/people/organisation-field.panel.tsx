import { Trans } from '@lingui/react/macro';
import type { Organisation } from '@palabre/shared/people';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { Button, Dialog, Muted, Row } from '../../ui';
import { OrganisationPicker } from './organisation-picker.panel';
import { OrganisationText } from './organisation.view';
import styles from './people.module.css';

/** The organisation somebody comes from, chosen or added in a window of its own; the form around gets its id. */
export function OrganisationField({ name, initial }: { name: string; initial: Organisation | null }) {
  const [chosen, setChosen] = useState(initial);
  const [choosing, setChoosing] = useState(false);
  const choose = (organisation: Organisation) => {
    setChosen(organisation);
    setChoosing(false);
  };
  return (
    <div role="group" className={styles.field} aria-labelledby={`${name}-label`}>
      <p>
        <strong id={`${name}-label`}>
          <Trans>Organisation</Trans>
        </strong>{' '}
        <Muted>
          <Trans>(facultatif)</Trans>
        </Muted>
        <br />
        {chosen ? <OrganisationText organisation={chosen} /> : <Trans>Aucune organisation choisie</Trans>}
      </p>
      <input type="hidden" name={name} value={chosen?.id ?? ''} />
      <Row>
        <Button look="secondary" small onClick={() => setChoosing(true)}>
          {chosen ? <Trans>Changer d’organisation</Trans> : <Trans>Choisir une organisation</Trans>}
        </Button>
        {chosen && (
          <Button look="quiet" small onClick={() => setChosen(null)}>
            <Trans>Retirer cette organisation</Trans>
          </Button>
        )}
      </Row>
      {/* Not inside the form in the page: the window has a form of its own. */}
      {createPortal(
        <Dialog open={choosing} onClose={() => setChoosing(false)} title={<Trans>Votre organisation</Trans>}>
          <OrganisationPicker onChoose={choose} />
        </Dialog>,
        document.body,
      )}
    </div>
  );
}
