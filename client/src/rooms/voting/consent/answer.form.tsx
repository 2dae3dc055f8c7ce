import { useLingui } from '@lingui/react/macro';
import { CastBallot, ConsentAnswer, needsReason, quoteIn, type Ballot } from '@palabre/shared/voting';
import { Form, RadioGroup, TextArea, TextField } from '../../../ui';
import { answerWords } from './consent.words';

type Answer = Extract<Ballot, { say: unknown }>;

export interface AnswerDraft {
  say: ConsentAnswer | null;
  reason: string;
  /** of the text, as they were selected or typed */
  words: string;
}

interface Props {
  draft: AnswerDraft;
  set: (change: Partial<AnswerDraft>) => void;
  /** the text as plain lines */
  text: string;
  error: unknown;
  busy: boolean;
  onAnswer: (answer: Answer) => void;
}

/** Consent, a concern, an objection, or standing aside. An objection has a reason, and may lie on words of the text. */
export function AnswerForm({ draft, set, text, error, busy, onAnswer }: Props) {
  const { t, i18n } = useLingui();
  const { say } = draft;
  return (
    <Form schema={answerSchema(text)} read={() => draft} onSubmit={onAnswer} error={error} busy={busy} submit={t`Donner ma réponse`}>
      <RadioGroup
        name="say"
        label={t`Votre réponse`}
        value={say}
        onChange={(value) => set({ say: value as ConsentAnswer })}
        choices={ConsentAnswer.options.map((value) => ({
          value,
          label: i18n._(answerWords[value].name),
          hint: i18n._(answerWords[value].hint),
        }))}
      />
      {say !== null && needsReason(say) && (
        <TextArea
          name="reason"
          rows={4}
          maxLength={2000}
          label={say === 'objection' ? t`Votre objection, et quel tort elle évite` : t`Votre réserve`}
          value={draft.reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
      )}
      {say === 'objection' && (
        <TextField
          name="words"
          optional
          maxLength={500}
          label={t`Les mots du texte qui posent problème`}
          hint={t`Sélectionnez-les dans le texte, ou recopiez-les ici.`}
          value={draft.words}
          onChange={(event) => set({ words: event.currentTarget.value })}
        />
      )}
    </Form>
  );
}

/** The contract of a ballot, with its faults said at the fields of this form. */
function answerSchema(text: string) {
  const fault = (path: string, code: string) => ({ success: false as const, error: { issues: [{ code: 'custom', path: [path], message: code }] } });
  return {
    safeParse(values: unknown) {
      const { say, reason, words } = values as AnswerDraft;
      if (say === null) return fault('say', 'missing');
      const asked = needsReason(say);
      if (asked && reason.trim() === '') return fault('reason', 'missing');
      const quote = say === 'objection' ? quoteIn(text, words) : undefined;
      if (quote === null) return fault('words', 'voting/quote_not_in_text');
      const ballot = { say, ...(asked && { reason: reason.trim() }), ...(quote && { quote }) };
      const read = CastBallot.shape.ballot.safeParse(ballot);
      return read.success ? { success: true as const, data: read.data as Answer } : { success: false as const, error: read.error };
    },
  };
}
