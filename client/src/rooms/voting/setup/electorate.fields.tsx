import { Trans, useLingui } from '@lingui/react/macro';
import type { Mandate } from '@palabre/shared/voting';
import { Disclosure, Notice, RadioGroup, Table } from '../../../ui';
import type { Draft } from './draft.rules';
import type { DraftProps } from './field.props';

/** Whether people vote for themselves, or organisations by their delegates: a vote of known weight is neither secret, nor by college, nor by proxy. */
export function ElectorateFields({ draft, set }: DraftProps) {
  const { t } = useLingui();
  const choose = (electorate: Draft['electorate']) => {
    if (electorate === 'people') return set({ electorate });
    set({ electorate, colleges: null, proxies: false, secrecy: draft.secrecy === 'secret' ? 'closed' : draft.secrecy });
  };
  return (
    <RadioGroup
      name="electorate"
      label={t`Qui vote ?`}
      value={draft.electorate}
      onChange={(value) => choose(value as Draft['electorate'])}
      choices={[
        { value: 'people', label: t`Les personnes du groupe` },
        {
          value: 'organisations',
          label: t`Les organisations, par leurs délégués`,
          hint: t`Chacune avec les voix de son mandat. Ni secret, ni collèges, ni procurations : chaque organisation sait ce que ses voix ont dit.`,
        },
      ]}
    />
  );
}

/** Which organisations would vote if the round opened now. */
export function MandatesPreview({ mandates }: { mandates: readonly Mandate[] | undefined }) {
  const { t } = useLingui();
  if (!mandates) return null;
  if (mandates.length === 0) {
    return (
      <Notice tone="warn">
        <Trans>Aucune organisation n’a donné de mandat dans ce groupe. Ajoutez les mandats à la page des membres avant d’ouvrir ce scrutin.</Trans>
      </Notice>
    );
  }
  return (
    <Disclosure summary={t`Organisations qui voteraient maintenant (${mandates.length})`}>
      <Table caption={t`Mandats des organisations`}>
        <thead>
          <tr>
            <th scope="col">{t`Organisation`}</th>
            <th scope="col">{t`Vote pour elle`}</th>
            <th scope="col">{t`Voix`}</th>
          </tr>
        </thead>
        <tbody>
          {mandates.map(({ organisation, delegate, votes }) => (
            <tr key={organisation.id}>
              <th scope="row">{organisation.name}</th>
              <td>{delegate?.name ?? '–'}</td>
              <td>{votes}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
