import { Trans, useLingui } from '@lingui/react/macro';
import type { KeepTemplate, Mandate, OpenRound, RollPreview, RoundTemplate } from '@palabre/shared/voting';
import { VotingRule } from '@palabre/shared/voting';
import { useState, type ReactNode } from 'react';
import { Card, Form, TextField } from '../../../ui';
import { RuleSentences } from '../rule.words';
import { ConsentFields } from './consent.fields';
import { customary } from './customary';
import { hasOptions, hasParity, optionsOf, ruleOf, withRule, type Draft } from './draft.rules';
import type { DraftProps } from './field.props';
import { inAWeek } from './local-time';
import { MajorityFields } from './majority.fields';
import { roundOf, roundToOpen } from './opening.schema';
import { OptionsFields, SettingsFields } from './options.fields';
import { ParityFields } from './parity.fields';
import { PurposeFields } from './purpose.fields';
import { QuorumFields } from './quorum.fields';
import { RollFields } from './roll.fields';
import { SampleView } from './sample.view';
import { SecrecyFields } from './secrecy.fields';
import { StartFields } from './start.fields';
import { KeepTemplateField } from './template.field';
import { TimeFields } from './time.fields';

interface Props {
  proposalId: string;
  groupId: string;
  /** the question as one would ask it, to be changed */
  question: string;
  roll: RollPreview | undefined;
  mandates: readonly Mandate[] | undefined;
  templates: readonly RoundTemplate[];
  error: unknown;
  busy: boolean;
  onOpen: (round: OpenRound) => void;
  onKeep: (template: KeepTemplate) => void;
}

/** Setting up a vote, one question after the other; the rule in plain words is always on the page, and says what will be frozen. */
export function OpenRoundForm(props: Props) {
  const { t } = useLingui();
  const [draft, setDraft] = useState<Draft>(() => ({
    ...customary(props.question, inAWeek()),
    grades: t`À rejeter\nInsuffisant\nPassable\nAssez bien\nBien\nTrès bien`,
  }));
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }));
  const rule = ruleOf(draft);
  const consent = draft.purpose === 'consent';
  const options = optionsOf(draft, t`Aucune de ces options`);
  return (
    <Form
      schema={roundToOpen}
      onSubmit={props.onOpen}
      read={() => ({ proposalId: props.proposalId, ...roundOf(draft, rule, options) })}
      error={props.error}
      busy={props.busy}
      submit={draft.opensAt === '' ? t`Ouvrir le scrutin` : t`Annoncer le scrutin`}
    >
      <Step title={<Trans>Ce qui est décidé</Trans>}>
        <StartFields templates={props.templates} onRule={(chosen) => setDraft((before) => withRule(before, chosen))} />
        <Subject draft={draft} set={set} />
      </Step>
      <Step title={<Trans>Ce qu’il faut pour décider</Trans>}>
        {draft.purpose === 'text' && <MajorityFields draft={draft} set={set} />}
        {consent ? (
          <ConsentFields draft={draft} set={set} />
        ) : (
          <>
            <QuorumFields draft={draft} set={set} />
            <SampleView rule={rule} options={options} members={membersOf(draft, props)} />
          </>
        )}
      </Step>
      <Step title={<Trans>Qui vote</Trans>}>
        <RollFields draft={draft} set={set} roll={props.roll} mandates={props.mandates} />
      </Step>
      {!consent && (
        <Step title={<Trans>Secret et égalité</Trans>}>
          <SecrecyFields draft={draft} set={set} roll={props.roll} />
        </Step>
      )}
      <Step title={<Trans>Quand</Trans>}>
        <TimeFields draft={draft} set={set} />
      </Step>
      <Summary rule={rule} onKeep={(name) => props.onKeep({ groupId: props.groupId, name, rule })} />
    </Form>
  );
}

/** How many votes there would be now. */
const membersOf = ({ electorate }: Draft, { roll, mandates = [] }: Props): number =>
  electorate === 'organisations' ? mandates.reduce((sum, { votes }) => sum + votes, 0) : (roll?.members ?? 0);

function Subject({ draft, set }: DraftProps) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        name="question"
        label={t`Question posée`}
        value={draft.question}
        maxLength={300}
        onChange={(event) => set({ question: event.currentTarget.value })}
      />
      <PurposeFields draft={draft} set={set} />
      {draft.purpose === 'elect' && hasParity(draft.method) && <ParityFields draft={draft} set={set} />}
      {hasOptions(draft.purpose) && <OptionsFields draft={draft} set={set} />}
      <SettingsFields draft={draft} set={set} />
    </>
  );
}

function Summary({ rule, onKeep }: { rule: VotingRule; onKeep: (name: string) => void }) {
  return (
    <Card as="section">
      <h2>
        <Trans>En résumé</Trans>
      </h2>
      <RuleSentences rule={rule} />
      <p>
        <Trans>À l’ouverture, le texte, la liste des votants et cette règle sont figés. Rien ne peut plus les changer avant la clôture.</Trans>
      </p>
      <KeepTemplateField complete={VotingRule.safeParse(rule).success} onKeep={onKeep} />
    </Card>
  );
}

function Step({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
