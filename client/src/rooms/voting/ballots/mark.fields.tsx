import { Trans, useLingui } from '@lingui/react/macro';
import { ballotKindOf, type Ballot } from '@palabre/shared/voting';
import { TextField } from '../../../ui';
import type { BallotFieldProps } from './ballot.fields';
import { costOf, settingOf } from './ballot.rules';

/** A number for each option: a score, points of a purse, or votes that cost their square. */
export function MarkFields({ rule, options, ballot, onChange }: BallotFieldProps) {
  const { t } = useLingui();
  const kind = ballotKindOf(rule.method) as 'scores' | 'points' | 'votes';
  const marks = marksIn(ballot, kind);
  const change = (id: string, typed: string) => {
    const { [id]: _, ...rest } = marks;
    const next = typed === '' ? rest : { ...rest, [id]: Math.trunc(Number(typed)) };
    onChange({ scores: { scores: next }, points: { points: next }, votes: { votes: next } }[kind]);
  };
  const [least, most] = boundsOf(rule, kind);
  return (
    <>
      {options.map(({ id, label, detail }) => (
        <TextField
          key={id}
          name={`${kind}.${id}`}
          type="number"
          optional
          label={label}
          hint={detail ?? (kind === 'scores' ? t`De ${least} à ${most}` : undefined)}
          min={least}
          max={most}
          value={marks[id] ?? ''}
          onChange={(event) => change(id, event.currentTarget.value)}
        />
      ))}
      {kind !== 'scores' && (
        <Purse spent={costOf(marks, kind === 'votes')} purse={settingOf(rule, kind === 'votes' ? 'credits' : 'points', 0)} squared={kind === 'votes'} />
      )}
    </>
  );
}

function Purse({ spent, purse, squared }: { spent: number; purse: number; squared: boolean }) {
  const left = purse - spent;
  return (
    <p role="status">
      {squared ? (
        <Trans>
          {spent} crédits sur {purse} : une voix coûte 1, deux coûtent 4, trois coûtent 9. Une voix contre s’écrit avec un moins.
        </Trans>
      ) : (
        <Trans>
          {spent} points sur {purse}.
        </Trans>
      )}{' '}
      {left < 0 && (
        <strong>
          <Trans>C’est trop.</Trans>
        </strong>
      )}
    </p>
  );
}

function marksIn(ballot: Ballot | null, kind: 'scores' | 'points' | 'votes'): Record<string, number> {
  return (ballot as Partial<Record<typeof kind, Record<string, number>>> | null)?.[kind] ?? {};
}

function boundsOf(rule: BallotFieldProps['rule'], kind: 'scores' | 'points' | 'votes'): [number, number] {
  if (kind === 'scores') return [settingOf(rule, 'min', 0), settingOf(rule, 'max', 10)];
  if (kind === 'points') return [0, settingOf(rule, 'maxPerOption', settingOf(rule, 'points', 0))];
  const most = Math.floor(Math.sqrt(settingOf(rule, 'credits', 0)));
  return [-most, most];
}
