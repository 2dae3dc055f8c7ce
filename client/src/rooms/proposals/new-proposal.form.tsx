import { useLingui } from '@lingui/react/macro';
import { locales, type Fragment } from '@palabre/shared/kernel';
import { CreateProposal } from '@palabre/shared/proposals';
import { useState, type ReactNode } from 'react';
import { localeNames, useLocale } from '../../i18n';
import { newKey, useKeptText } from '../../lib';
import { Form, SelectField } from '../../ui';
import { WordsFields } from './words.fields';

interface Props {
  /** those one takes part in, at least one */
  groups: readonly { id: string; name: Fragment }[];
  groupId: string | undefined;
  actionIds: readonly string[];
  /** the field where the actions are chosen */
  actionsField: ReactNode;
  error: unknown;
  busy: boolean;
  onCreate: (proposal: CreateProposal) => void;
}

/** Beginning a proposal. What is typed survives a reload of the page; pressing twice begins one. */
export function NewProposalForm({ groups, groupId, actionIds, actionsField, error, busy, onCreate }: Props) {
  const { t } = useLingui();
  const locale = useLocale();
  const [idempotencyKey] = useState(newKey);
  const [title, setTitle] = useKeptText('proposal.title');
  const [summary, setSummary] = useKeptText('proposal.summary');
  const read = (entries: Record<string, unknown>) => ({ ...entries, summary: entries.summary ?? '', actionIds, idempotencyKey });
  return (
    <Form schema={CreateProposal} onSubmit={onCreate} read={read} error={error} busy={busy} submit={t`Commencer la rédaction`}>
      {actionsField}
      <SelectField name="groupId" label={t`Groupe de travail`} hint={t`C’est lui qui écrira le texte.`} defaultValue={groupId ?? groups[0]?.id}>
        {groups.map(({ id, name }) => (
          <option key={id} value={id} lang={name.lang}>
            {name.text}
          </option>
        ))}
      </SelectField>
      <SelectField name="lang" label={t`Langue du texte`} defaultValue={locale}>
        {locales.map((one) => (
          <option key={one} value={one} lang={one}>
            {localeNames[one]}
          </option>
        ))}
      </SelectField>
      <WordsFields title={title} summary={summary} onTitle={setTitle} onSummary={setSummary} />
    </Form>
  );
}
