import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { faultOfWeights, isScic, type Colleges, type Mandate, type RollPreview } from '@palabre/shared/voting';
import { Checkbox, Disclosure, Notice, PersonName, RadioGroup, Table, TextField } from '../../../ui';
import { collegeNames } from '../../people';
import { ElectorateFields, MandatesPreview } from './electorate.fields';
import type { DraftProps } from './field.props';

const collegeIds = ['workers', 'beneficiaries', 'volunteers', 'public-bodies', 'partners'] as const;
const thirds: Colleges = {
  aggregation: 'proportional',
  weights: (['workers', 'beneficiaries', 'partners'] as const).map((college) => ({ college, weight: '1/3' })),
};

interface Props extends DraftProps {
  /** as the roll would be now; undefined while it is asked for */
  roll: RollPreview | undefined;
  /** of the group, as they are now; undefined while they are asked for */
  mandates: readonly Mandate[] | undefined;
}

/** Who votes: the roll as it would be now with what is wrong with it, the colleges and their weights, the proxies. */
export function RollFields(props: Props) {
  const { draft, set } = props;
  // a circle answers for itself
  if (draft.purpose === 'consent') return <PeopleFields {...props} />;
  return (
    <>
      <ElectorateFields draft={draft} set={set} />
      {draft.electorate === 'organisations' ? <MandatesPreview mandates={props.mandates} /> : <PeopleFields {...props} />}
    </>
  );
}

function PeopleFields({ draft, set, roll }: Props) {
  const { t } = useLingui();
  return (
    <>
      {roll && <Preview draft={draft} roll={roll} />}
      {draft.purpose === 'text' && (
        <Checkbox
          name="byCollege"
          label={t`Compter par collège`}
          hint={t`Chaque collège pèse un poids fixé d’avance, quel que soit le nombre de ses membres.`}
          checked={draft.colleges !== null}
          onChange={(event) => set({ colleges: event.currentTarget.checked ? thirds : null })}
        />
      )}
      {draft.purpose === 'text' && draft.colleges && <CollegeFields colleges={draft.colleges} onChange={(colleges) => set({ colleges })} />}
      {draft.purpose !== 'consent' && (
        <Checkbox
          name="proxies"
          label={t`Permettre les procurations`}
          hint={t`Une personne de la liste vote pour une autre. Au plus une par personne en dessous de 40 membres, puis un vingtième des membres.`}
          checked={draft.proxies}
          onChange={(event) => set({ proxies: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function Preview({ draft: { colleges, purpose }, roll }: { draft: DraftProps['draft']; roll: RollPreview }) {
  const { t, i18n } = useLingui();
  const counted = purpose === 'text' ? colleges?.weights.map(({ college }) => college) : undefined;
  const without = counted ? roll.persons.filter(({ college }) => college === null || !counted.includes(college)) : [];
  const names = without
    .slice(0, 10)
    .map(({ person }) => person.name)
    .join(', ');
  return (
    <>
      {without.length > 0 && (
        <Notice tone="warn">
          <Plural
            value={without.length}
            one="# personne n’est dans aucun de ces collèges, et le scrutin ne peut pas s’ouvrir sans elle :"
            other="# personnes ne sont dans aucun de ces collèges, et le scrutin ne peut pas s’ouvrir sans elles :"
          />{' '}
          {names}
        </Notice>
      )}
      <Disclosure summary={t`Liste des votants, telle qu’elle serait maintenant (${roll.members})`}>
        <p>
          <Trans>Elle est figée à l’ouverture, avec les membres du groupe à ce moment-là. Les personnes qui observent ne votent pas.</Trans>
        </p>
        <Table caption={t`Liste des votants`}>
          <thead>
            <tr>
              <th scope="col">{t`Personne`}</th>
              <th scope="col">{t`Collège`}</th>
            </tr>
          </thead>
          <tbody>
            {roll.persons.map(({ person, college }) => (
              <tr key={person.id}>
                <th scope="row">
                  <PersonName person={person} />
                </th>
                <td>{college ? i18n._(collegeNames[college]) : '–'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </Disclosure>
    </>
  );
}

function CollegeFields({ colleges, onChange }: { colleges: Colleges; onChange: (colleges: Colleges) => void }) {
  const { t, i18n } = useLingui();
  const weightOf = (id: string) => colleges.weights.find(({ college }) => college === id)?.weight ?? '';
  const change = (college: (typeof collegeIds)[number], weight: string) =>
    onChange({
      ...colleges,
      weights: collegeIds.flatMap((id) =>
        (id === college ? weight : weightOf(id)) === '' ? [] : [{ college: id, weight: id === college ? weight : weightOf(id) }],
      ),
    });
  return (
    <fieldset>
      <legend>
        <Trans>Poids des collèges, en fractions dont la somme fait 1</Trans>
      </legend>
      {collegeIds.map((college) => (
        <TextField
          key={college}
          name={`colleges.${college}`}
          label={i18n._(collegeNames[college])}
          optional
          pattern="\d+/\d+"
          value={weightOf(college)}
          onChange={(event) => change(college, event.currentTarget.value.trim())}
        />
      ))}
      <WeightNotice colleges={colleges} />
      <RadioGroup
        name="rule.colleges.aggregation"
        label={t`Comment un collège donne son poids`}
        value={colleges.aggregation}
        onChange={(aggregation) => onChange({ ...colleges, aggregation: aggregation as Colleges['aggregation'] })}
        choices={[
          { value: 'proportional', label: t`En proportion de ses votes` },
          { value: 'majority', label: t`En entier à son côté majoritaire`, hint: t`Un collège à égalité ne donne rien.` },
          { value: 'double-majority', label: t`Double majorité`, hint: t`Il faut la majorité des personnes et celle des collèges.` },
        ]}
      />
    </fieldset>
  );
}

function WeightNotice({ colleges }: { colleges: Colleges }) {
  const readable = colleges.weights.every(({ weight }) => /^[1-9]\d{0,5}\/[1-9]\d{0,5}$/.test(weight));
  if (!readable || colleges.weights.length < 2 || faultOfWeights(colleges) !== null) {
    return (
      <Notice tone="warn">
        <Trans>La somme des poids doit faire exactement 1, avec au moins deux collèges.</Trans>
      </Notice>
    );
  }
  return (
    <p>
      {isScic(colleges) ? (
        <Trans>Ces poids peuvent être ceux d’une SCIC : au moins trois collèges, chacun entre 10 % et 50 % (loi 47-1775, art. 19 octies).</Trans>
      ) : (
        <Trans>Ces poids ne peuvent pas être ceux d’une SCIC, qui demande au moins trois collèges entre 10 % et 50 %.</Trans>
      )}
    </p>
  );
}
