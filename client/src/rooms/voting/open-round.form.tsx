import { Trans, useLingui } from '@lingui/react/macro';
import type { OpenRound, YesNoRule } from '@palabre/shared/voting';
import { useState } from 'react';
import { cityOf } from '../../lib';
import { Card, Form, RadioGroup, TextField } from '../../ui';
import { roundToOpen } from './opening.schema';
import { RuleSentences } from './rule.words';

interface Props {
  proposalId: string;
  /** the question as one would ask it, to be changed */
  question: string;
  error: unknown;
  busy: boolean;
  onOpen: (round: OpenRound) => void;
}

type Draft = YesNoRule;

const customary: Draft = { method: 'yes-no', base: 'expressed', threshold: '>1/2', quorum: '>=1/2', secrecy: 'closed' };
const noQuorum = 'none';

/** A week from now at the full hour, as the field of the browser writes it (local time). */
function inAWeek(): string {
  const moment = new Date(Date.now() + 7 * 86_400_000);
  moment.setMinutes(60, 0, 0);
  return new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** Preparing a vote: the rule in plain words is always on the page, and says what will be frozen. */
export function OpenRoundForm({ proposalId, question, error, busy, onOpen }: Props) {
  const { t } = useLingui();
  const [rule, setRule] = useState<Draft>(customary);
  const set = (change: Partial<Draft>) => setRule((before) => ({ ...before, ...change }));
  const read = (entries: Record<string, unknown>) => ({
    proposalId,
    question: entries.question,
    rule,
    closesAt: typeof entries.closesAt === 'string' && entries.closesAt ? new Date(entries.closesAt).toISOString() : '',
  });
  return (
    <Form schema={roundToOpen} onSubmit={onOpen} read={read} error={error} busy={busy} submit={t`Ouvrir le scrutin`}>
      <TextField name="question" label={t`Question posée`} defaultValue={question} maxLength={300} hint={t`On y répond par pour, contre ou abstention.`} />
      <MajorityFields rule={rule} set={set} />
      <ParticipationFields rule={rule} set={set} />
      <TextField
        name="closesAt"
        type="datetime-local"
        label={t`Clôture`}
        defaultValue={inAWeek()}
        hint={t`À l’heure de ${cityOf(new Intl.DateTimeFormat().resolvedOptions().timeZone)}. Chaque personne la verra à son heure.`}
      />
      <Card as="section">
        <h2>
          <Trans>En résumé</Trans>
        </h2>
        <RuleSentences rule={rule} />
        <p>
          <Trans>À l’ouverture, le texte, la liste des votants et cette règle sont figés. Rien ne peut plus les changer avant la clôture.</Trans>
        </p>
      </Card>
    </Form>
  );
}

interface RuleProps {
  rule: Draft;
  set: (change: Partial<Draft>) => void;
}

function MajorityFields({ rule, set }: RuleProps) {
  const { t } = useLingui();
  return (
    <>
      <RadioGroup
        name="rule.threshold"
        label={t`Majorité`}
        value={rule.threshold}
        onChange={(threshold) => set({ threshold })}
        choices={[
          { value: '>1/2', label: t`Plus de la moitié` },
          { value: '>=2/3', label: t`Au moins deux tiers` },
          { value: '>=3/4', label: t`Au moins trois quarts` },
          { value: '>=1/1', label: t`Unanimité` },
        ]}
      />
      <RadioGroup
        name="rule.base"
        label={t`Calculée sur`}
        value={rule.base}
        onChange={(base) => set({ base: base as Draft['base'] })}
        choices={[
          { value: 'expressed', label: t`les votes pour ou contre`, hint: t`Les abstentions ne comptent pas.` },
          { value: 'cast', label: t`tous les bulletins`, hint: t`S’abstenir pèse comme un vote contre.` },
          { value: 'members', label: t`toute la liste des votants`, hint: t`Ne pas voter pèse comme un vote contre.` },
        ]}
      />
    </>
  );
}

function ParticipationFields({ rule, set }: RuleProps) {
  const { t } = useLingui();
  return (
    <>
      <RadioGroup
        name="rule.quorum"
        label={t`Quorum (minimum de votants)`}
        value={typeof rule.quorum === 'string' ? rule.quorum : noQuorum}
        onChange={(quorum) => set({ quorum: quorum === noQuorum ? null : quorum })}
        choices={[
          { value: noQuorum, label: t`Aucun` },
          { value: '>=1/4', label: t`Un quart de la liste` },
          { value: '>=1/2', label: t`La moitié de la liste` },
          { value: '>=2/3', label: t`Deux tiers de la liste` },
        ]}
      />
      <RadioGroup
        name="rule.secrecy"
        label={t`Quand les choix sont visibles`}
        value={rule.secrecy}
        onChange={(secrecy) => set({ secrecy: secrecy as Draft['secrecy'] })}
        choices={[
          { value: 'closed', label: t`Fermé jusqu’à la fin`, hint: t`Personne ne voit les choix avant la clôture ; ensuite ils sont publiés avec les noms.` },
          { value: 'named', label: t`Nominatif`, hint: t`Comme à main levée : les choix sont visibles avec les noms dès qu’ils sont exprimés.` },
        ]}
      />
    </>
  );
}
