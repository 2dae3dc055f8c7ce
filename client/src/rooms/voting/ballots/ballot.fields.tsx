import { Trans, useLingui } from '@lingui/react/macro';
import { ballotKindOf, type Ballot, type Choice, type MandateOnRoll, type RoundOption, type VotingRule } from '@palabre/shared/voting';
import { useFormat } from '../../../i18n';
import { CheckboxGroup, RadioGroup } from '../../../ui';
import { choiceWords } from '../choice.words';
import { spentOn, settingOf } from './ballot.rules';
import { GradeFields } from './grade.fields';
import styles from './ballots.module.css';
import { MarkFields } from './mark.fields';
import { RankingFields } from './ranking.fields';
import { SplitFields } from './split.fields';

export interface BallotFieldProps {
  rule: VotingRule;
  options: readonly RoundOption[];
  ballot: Ballot | null;
  /** of the delegate who votes, where organisations do */
  mandate?: MandateOnRoll | null | undefined;
  onChange: (ballot: Ballot | null) => void;
}

/** What the method asks of a voter: one form for each kind of ballot. */
export function BallotFields(props: BallotFieldProps) {
  const forms = {
    choice: ChoiceFields,
    single: SingleFields,
    approvals: ApprovalFields,
    projects: ApprovalFields,
    ranking: RankingFields,
    grades: GradeFields,
    scores: MarkFields,
    points: MarkFields,
    votes: MarkFields,
  };
  const kind = ballotKindOf(props.rule.method);
  // a circle answers in its own form
  if (kind === 'consent') return null;
  const Fields = forms[kind];
  return <Fields {...props} />;
}

/** One answer, or several where the mandate allows it. */
function ChoiceFields(props: BallotFieldProps) {
  const { mandate, ballot, onChange } = props;
  if (!mandate?.split || mandate.votes < 2) return <OneChoiceFields {...props} />;
  return (
    <>
      <SplitFields mandate={mandate} ballot={ballot} onChange={onChange} />
      {!(ballot && 'split' in ballot) && <OneChoiceFields {...props} />}
    </>
  );
}

function OneChoiceFields({ rule, ballot, onChange }: BallotFieldProps) {
  const { t, i18n } = useLingui();
  // Where the majority is one of all who vote, or of all who could, whoever abstains makes it harder to reach: that has to be said before.
  const apart = rule.method !== 'yes-no' || rule.base === 'expressed';
  const hints: Partial<Record<Choice, string>> = apart
    ? {
        abstain: t`Vous participez sans vous prononcer : cela compte pour le quorum, et ne change rien entre le pour et le contre.`,
        blank: t`Vous déposez un bulletin sans réponse : il compte pour le quorum, et jamais parmi les votes pour ou contre.`,
      }
    : {
        abstain: t`Vous participez sans vous prononcer. La majorité se calcule ici sur davantage que les pour et les contre : s’abstenir la rend plus difficile à atteindre.`,
        blank: t`Vous déposez un bulletin sans réponse. Il est compté à part, et pèse ici comme une abstention.`,
      };
  return (
    <RadioGroup
      name="ballot"
      label={t`Votre choix`}
      value={ballot && 'choice' in ballot ? ballot.choice : null}
      onChange={(choice) => onChange({ choice: choice as Choice })}
      choices={(['yes', 'no', 'abstain', 'blank'] as const).map((choice) => ({ value: choice, label: i18n._(choiceWords[choice]), hint: hints[choice] }))}
    />
  );
}

const labelled = (options: readonly RoundOption[]) => options.map(({ id, label, detail }) => ({ value: id, label, hint: detail }));

function SingleFields({ ballot, options, onChange }: BallotFieldProps) {
  const { t } = useLingui();
  return (
    <RadioGroup
      name="ballot"
      label={t`Votre choix`}
      value={ballot && 'approvals' in ballot ? (ballot.approvals[0] ?? null) : null}
      onChange={(id) => onChange({ approvals: [id] })}
      choices={labelled(options)}
    />
  );
}

function ApprovalFields({ rule, ballot, options, onChange }: BallotFieldProps) {
  const { t } = useLingui();
  const { number } = useFormat();
  const approvals = ballot && 'approvals' in ballot ? ballot.approvals : [];
  const projects = ballotKindOf(rule.method) === 'projects';
  const choices = options.map(({ id, label, detail, cost }) => ({
    value: id,
    label: projects ? `${label} (${number(cost ?? 0)})` : label,
    hint: detail,
  }));
  return (
    <>
      {projects && <Spent spent={spentOn(approvals, options)} budget={settingOf(rule, 'budget', 0)} />}
      <CheckboxGroup
        name="ballot"
        label={projects ? t`Les projets que vous soutenez` : t`Tout ce qui vous convient`}
        hint={t`Autant que vous voulez.`}
        value={approvals}
        onChange={(id, checked) => onChange({ approvals: checked ? [...approvals, id] : approvals.filter((one) => one !== id) })}
        choices={choices}
      />
    </>
  );
}

/** It stays in sight while the projects are scrolled, and is told when it changes. */
function Spent({ spent: sum, budget: all }: { spent: number; budget: number }) {
  const { number } = useFormat();
  const [spent, budget, over] = [number(sum), number(all), number(sum - all)];
  return (
    <p role="status" className={styles.purse}>
      <Trans>
        Vos projets coûtent ensemble {spent}, pour un budget de {budget}.
      </Trans>{' '}
      {sum > all && <Trans>C’est {over} de plus que le budget ; vous pouvez : c’est le décompte qui partage.</Trans>}
    </p>
  );
}
