import { Trans, useLingui } from '@lingui/react/macro';
import { ballotKindOf, type Ballot, type Choice, type RoundOption, type VotingRule } from '@palabre/shared/voting';
import { useFormat } from '../../../i18n';
import { CheckboxGroup, RadioGroup } from '../../../ui';
import { choiceWords } from '../choice.words';
import { spentOn, settingOf } from './ballot.rules';
import { GradeFields } from './grade.fields';
import { MarkFields } from './mark.fields';
import { RankingFields } from './ranking.fields';

export interface BallotFieldProps {
  rule: VotingRule;
  options: readonly RoundOption[];
  ballot: Ballot | null;
  onChange: (ballot: Ballot) => void;
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
  const Fields = forms[ballotKindOf(props.rule.method)];
  return <Fields {...props} />;
}

function ChoiceFields({ ballot, onChange }: BallotFieldProps) {
  const { t, i18n } = useLingui();
  const hints: Partial<Record<Choice, string>> = {
    abstain: t`Vous participez au vote sans vous prononcer.`,
    blank: t`Vous déposez un bulletin sans réponse : il compte pour le quorum, et jamais parmi les votes pour ou contre.`,
  };
  return (
    <RadioGroup
      name="choice"
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
      name="approvals"
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
  const [spent, budget] = [number(spentOn(approvals, options)), number(settingOf(rule, 'budget', 0))];
  return (
    <>
      <CheckboxGroup
        name="approvals"
        label={projects ? t`Les projets que vous soutenez` : t`Tout ce qui vous convient`}
        hint={t`Autant que vous voulez.`}
        value={approvals}
        onChange={(id, checked) => onChange({ approvals: checked ? [...approvals, id] : approvals.filter((one) => one !== id) })}
        choices={choices}
      />
      {projects && (
        <p role="status">
          <Trans>
            Vos projets coûtent ensemble {spent}, pour un budget de {budget}. Vous pouvez dépasser : c’est le décompte qui partage.
          </Trans>
        </p>
      )}
    </>
  );
}
