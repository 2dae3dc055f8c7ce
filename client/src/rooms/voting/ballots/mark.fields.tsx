import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ballotKindOf, type Ballot, type RoundOption } from '@palabre/shared/voting';
import { TextField } from '../../../ui';
import type { BallotFieldProps } from './ballot.fields';
import { boundsOf, costOf, purseOf, type MarkKind } from './ballot.rules';
import styles from './ballots.module.css';
import { UnscoredWords } from './unmarked.words';

type Marks = Readonly<Record<string, number>>;

/** A number for each option: a score, points of a purse, or votes that cost their square. */
export function MarkFields({ rule, options, ballot, onChange }: BallotFieldProps) {
  const kind = ballotKindOf(rule.method) as MarkKind;
  const marks = marksIn(ballot, kind);
  const [bounds, purse] = [boundsOf(rule, kind), purseOf(rule, kind)];
  const change = (id: string, typed: string) => {
    const { [id]: _, ...rest } = marks;
    const next = typed === '' ? rest : { ...rest, [id]: Math.trunc(Number(typed)) };
    onChange({ scores: { scores: next }, points: { points: next }, votes: { votes: next } }[kind]);
  };
  return (
    <fieldset className={styles.group}>
      <legend>
        <Title kind={kind} />
      </legend>
      <p className={styles.hint}>
        {kind === 'scores' && <UnscoredWords rule={rule} />}
        {kind === 'points' && <Trans>Répartissez vos points comme vous voulez. Vous pouvez en garder.</Trans>}
        {kind === 'votes' && <PriceWords against={bounds[0] < 0} />}
      </p>
      {purse !== null && <Purse spent={costOf(marks, kind === 'votes')} purse={purse} kind={kind} />}
      {options.map((option) => (
        <MarkField key={option.id} {...{ kind, option, bounds }} mark={marks[option.id]} onType={(typed) => change(option.id, typed)} />
      ))}
    </fieldset>
  );
}

interface MarkFieldProps {
  kind: MarkKind;
  option: RoundOption;
  bounds: readonly [least: number, most: number];
  mark: number | undefined;
  onType: (typed: string) => void;
}

function MarkField({ kind, option: { id, label, detail }, bounds: [least, most], mark, onType }: MarkFieldProps) {
  const { t } = useLingui();
  const outside = mark !== undefined && (mark < least || mark > most);
  const price = (mark ?? 0) ** 2;
  const limits = t`De ${least} à ${most}.`;
  return (
    <TextField
      name={`${kind}.${id}`}
      type="number"
      inputMode={least < 0 ? undefined : 'numeric'}
      optional
      label={label}
      hint={
        <>
          {detail && <>{detail} · </>}
          {limits} {kind === 'votes' && mark !== undefined && <Plural value={price} one="Coûte # crédit." other="Coûte # crédits." />}
        </>
      }
      error={outside ? t`Écrivez un nombre de ${least} à ${most}.` : undefined}
      min={least}
      max={most}
      step={1}
      value={mark ?? ''}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

function Title({ kind }: { kind: MarkKind }) {
  if (kind === 'scores') return <Trans>Vos notes</Trans>;
  return kind === 'points' ? <Trans>Vos points</Trans> : <Trans>Vos voix</Trans>;
}

function PriceWords({ against }: { against: boolean }) {
  return (
    <>
      <Trans>Chaque voix de plus pour une même option coûte davantage : une coûte 1 crédit, deux en coûtent 4, trois en coûtent 9.</Trans>{' '}
      {against && <Trans>Une voix contre s’écrit avec un moins, et coûte autant.</Trans>}
    </>
  );
}

/** It stays in sight while the options are scrolled, and is told when it changes. */
function Purse({ spent, purse, kind }: { spent: number; purse: number; kind: MarkKind }) {
  const [left, over] = [purse - spent, spent - purse];
  return (
    <p role="status" className={styles.purse} data-over={left < 0 || undefined}>
      {kind === 'votes' ? (
        <Trans>
          {spent} crédits sur {purse}.
        </Trans>
      ) : (
        <Trans>
          {spent} points sur {purse}.
        </Trans>
      )}{' '}
      {left >= 0 ? (
        <Trans>Il en reste {left}.</Trans>
      ) : (
        <strong>
          <Trans>C’est trop.</Trans> <Trans>Retirez-en {over}.</Trans>
        </strong>
      )}
    </p>
  );
}

function marksIn(ballot: Ballot | null, kind: MarkKind): Marks {
  return (ballot as Partial<Record<typeof kind, Marks>> | null)?.[kind] ?? {};
}
