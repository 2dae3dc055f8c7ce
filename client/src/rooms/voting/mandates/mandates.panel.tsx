import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { Organisation } from '@palabre/shared/people';
import type { Mandate } from '@palabre/shared/voting';
import { useState } from 'react';
import { Button, Disclosure, Loaded, Row, Table } from '../../../ui';
import { OrganisationPicker, Refusal } from '../../people';
import { useRollPreview } from '../voting.queries';
import { MandateForm } from './mandate.form';
import { useEndMandate, useGiveMandate, useMandates } from './mandates.queries';

type Named = Pick<Organisation, 'id' | 'name'>;

/** For those who facilitate a group: who speaks for which organisation when organisations vote. */
export function MandatesPanel({ groupId }: { groupId: string }) {
  const { t } = useLingui();
  const mandates = useMandates(groupId);
  const [organisation, setOrganisation] = useState<Named | null>(null);
  return (
    <section>
      <h2>
        <Trans>Mandats</Trans>
      </h2>
      <p>
        <Trans>
          Quand un scrutin est celui des organisations, chacune vote par la personne qu’elle délègue. Un scrutin ouvert garde les mandats de son ouverture.
        </Trans>
      </p>
      <Loaded query={mandates}>
        {({ items }) => (
          <>
            {items.length > 0 && <MandateTable groupId={groupId} mandates={items} onChange={setOrganisation} />}
            {organisation ? (
              <Giving
                key={organisation.id}
                {...{ groupId, organisation }}
                before={items.find((one) => one.organisation.id === organisation.id) ?? null}
                onDone={() => setOrganisation(null)}
              />
            ) : (
              <Disclosure summary={t`Ajouter un mandat`}>
                <OrganisationPicker onChoose={setOrganisation} />
              </Disclosure>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

interface GivingProps {
  groupId: string;
  organisation: Named;
  before: Mandate | null;
  onDone: () => void;
}

function Giving({ groupId, organisation: { id, name }, before, onDone }: GivingProps) {
  const give = useGiveMandate(groupId);
  const voters = useRollPreview(groupId);
  return (
    <>
      <h3>
        <Trans>Mandat de {name}</Trans>
      </h3>
      <Loaded query={voters}>
        {({ persons }) => (
          <MandateForm
            before={before}
            voters={persons.map(({ person }) => person)}
            error={give.error}
            busy={give.isPending}
            onGive={(mandate) => give.mutate({ organisationId: id, ...mandate }, { onSuccess: onDone })}
            onCancel={onDone}
          />
        )}
      </Loaded>
    </>
  );
}

interface TableProps {
  groupId: string;
  mandates: readonly Mandate[];
  onChange: (organisation: Named) => void;
}

function MandateTable({ groupId, mandates, onChange }: TableProps) {
  const { t } = useLingui();
  const end = useEndMandate(groupId);
  return (
    <>
      <Table caption={t`Mandats des organisations`}>
        <thead>
          <tr>
            <th scope="col">{t`Organisation`}</th>
            <th scope="col">{t`Vote pour elle`}</th>
            <th scope="col">{t`Suppléance`}</th>
            <th scope="col">{t`Voix`}</th>
            <th scope="col">{t`Changer`}</th>
          </tr>
        </thead>
        <tbody>
          {mandates.map((mandate) => (
            <MandateRow key={mandate.organisation.id} {...{ mandate, onChange }} busy={end.isPending} onEnd={() => end.mutate(mandate.organisation.id)} />
          ))}
        </tbody>
      </Table>
      <Refusal error={end.error} />
    </>
  );
}

interface RowProps {
  mandate: Mandate;
  busy: boolean;
  onChange: (organisation: Named) => void;
  onEnd: () => void;
}

function MandateRow({ mandate: { organisation, delegate, alternate, votes, maySplit }, busy, onChange, onEnd }: RowProps) {
  const { t } = useLingui();
  const { name } = organisation;
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{delegate?.name ?? '–'}</td>
      <td>{alternate?.name ?? '–'}</td>
      <td>
        <Plural value={votes} one="# voix" other="# voix" /> {maySplit && <Trans>(peuvent se répartir)</Trans>}
      </td>
      <td>
        <Row>
          <Button look="secondary" small onClick={() => onChange(organisation)} aria-label={t`Changer le mandat de ${name}`}>
            <Trans>Changer</Trans>
          </Button>
          <Button look="secondary" small busy={busy} onClick={onEnd} aria-label={t`Retirer le mandat de ${name}`}>
            <Trans>Retirer</Trans>
          </Button>
        </Row>
      </td>
    </tr>
  );
}
