import { useLingui } from '@lingui/react/macro';
import { TextArea, TextField } from '../../ui';

interface Props {
  title: string;
  summary: string;
  lang?: string;
  onTitle?: (title: string) => void;
  onSummary?: (summary: string) => void;
}

/** What stands above the text of a proposal, in its author's words. */
export function WordsFields({ title, summary, lang, onTitle, onSummary }: Props) {
  const { t } = useLingui();
  return (
    <>
      <TextField
        name="title"
        label={t`Titre`}
        hint={t`Ce que la proposition veut obtenir, en une phrase.`}
        lang={lang}
        maxLength={160}
        defaultValue={title}
        onChange={onTitle && ((event) => onTitle(event.currentTarget.value))}
      />
      <TextArea
        name="summary"
        label={t`Résumé`}
        hint={t`Pour qui n’a qu’une minute : quoi, pour qui, pourquoi.`}
        lang={lang}
        maxLength={600}
        rows={3}
        optional
        defaultValue={summary}
        onChange={onSummary && ((event) => onSummary(event.currentTarget.value))}
      />
    </>
  );
}
