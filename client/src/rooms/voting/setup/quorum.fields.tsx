import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, RadioGroup, Row, SelectField, TextField } from '../../../ui';
import { QuorumWords } from '../rule.words';
import { noQuorum, type DraftCall, type DraftQuorum } from './draft.rules';
import type { DraftProps } from './field.props';

interface QuorumProps {
  name: string;
  label: string;
  quorum: DraftQuorum;
  onChange: (quorum: DraftQuorum) => void;
}

function QuorumField({ name, label, quorum, onChange }: QuorumProps) {
  const { t } = useLingui();
  const change = (part: Partial<DraftQuorum>) => onChange({ ...quorum, ...part });
  return (
    <>
      <RadioGroup
        name={`${name}.kind`}
        label={label}
        value={quorum.kind}
        onChange={(kind) => change({ kind: kind as DraftQuorum['kind'] })}
        choices={[
          { value: 'none', label: t`Aucun` },
          { value: 'share', label: t`Une part de la liste` },
          { value: 'half-plus-one', label: t`La moitié plus une personne` },
          { value: 'members', label: t`Un nombre de personnes` },
          ...(quorum.other === null ? [] : [{ value: 'other', label: <QuorumWords quorum={quorum.other} /> }]),
        ]}
      />
      {quorum.kind === 'share' && (
        <TextField
          name={`${name}.share`}
          label={t`Au moins`}
          hint={t`Une fraction exacte de la liste, par exemple 1/4.`}
          pattern="\d+/\d+"
          value={quorum.share}
          onChange={(event) => change({ share: event.currentTarget.value })}
        />
      )}
      {quorum.kind === 'members' && (
        <TextField
          name={`${name}.members`}
          label={t`Personnes`}
          type="number"
          min={1}
          value={quorum.members}
          onChange={(event) => change({ members: event.currentTarget.value })}
        />
      )}
    </>
  );
}

const nextCall: DraftCall = { quorum: noQuorum, after: { many: '1', unit: 'hours' }, lasts: { many: '1', unit: 'days' } };

/** How many must take part, and what happens when they do not: further calls, each with its own quorum and delay. */
export function QuorumFields({ draft, set }: DraftProps) {
  const { t } = useLingui();
  const change = (place: number, call: DraftCall) => set({ calls: draft.calls.map((one, at) => (at === place ? call : one)) });
  return (
    <>
      <QuorumField name="rule.quorum" label={t`Quorum (minimum de votants)`} quorum={draft.quorum} onChange={(quorum) => set({ quorum })} />
      {draft.calls.map((call, place) => (
        <CallFields
          // eslint-disable-next-line react/no-array-index-key -- a call is its place
          key={place}
          place={place}
          call={call}
          onChange={(changed) => change(place, changed)}
          onRemove={() => set({ calls: draft.calls.filter((_, at) => at !== place) })}
        />
      ))}
      {draft.quorum.kind !== 'none' && draft.calls.length < 4 && (
        <p>
          <Button look="secondary" onClick={() => set({ calls: [...draft.calls, nextCall] })}>
            <Trans>Prévoir une convocation suivante</Trans>
          </Button>
        </p>
      )}
    </>
  );
}

interface CallProps {
  place: number;
  call: DraftCall;
  onChange: (call: DraftCall) => void;
  onRemove: () => void;
}

function CallFields({ place, call, onChange, onRemove }: CallProps) {
  const { t } = useLingui();
  const number = place + 2;
  return (
    <Card as="section">
      <h3>
        <Trans>Convocation {number}, si le quorum manque à la précédente</Trans>
      </h3>
      <QuorumField
        name={`calls.${place}.quorum`}
        label={t`Quorum de cette convocation`}
        quorum={call.quorum}
        onChange={(quorum) => onChange({ ...call, quorum })}
      />
      <DelayFields name={`calls.${place}.after`} label={t`S’ouvre après`} value={call.after} onChange={(after) => onChange({ ...call, after })} />
      <DelayFields name={`calls.${place}.lasts`} label={t`Dure`} value={call.lasts} onChange={(lasts) => onChange({ ...call, lasts })} />
      <Button look="secondary" onClick={onRemove}>
        <Trans>Retirer cette convocation</Trans>
      </Button>
    </Card>
  );
}

function DelayFields({
  name,
  label,
  value,
  onChange,
}: {
  name: string;
  label: string;
  value: DraftCall['after'];
  onChange: (value: DraftCall['after']) => void;
}) {
  const { t } = useLingui();
  return (
    <Row>
      <TextField
        name={`${name}.many`}
        label={label}
        type="number"
        min={1}
        value={value.many}
        onChange={(event) => onChange({ ...value, many: event.currentTarget.value })}
      />
      <SelectField
        name={`${name}.unit`}
        label={t`Unité`}
        value={value.unit}
        onChange={(event) => onChange({ ...value, unit: event.currentTarget.value as DraftCall['after']['unit'] })}
      >
        <option value="hours">{t`heures`}</option>
        <option value="days">{t`jours`}</option>
      </SelectField>
    </Row>
  );
}
