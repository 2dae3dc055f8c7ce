import { Trans, useLingui } from '@lingui/react/macro';
import { locales, type Locale } from '@palabre/shared/kernel';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { localeNames, problemSentence } from '../../../i18n';
import { Button, Notice, SelectField, TextArea, TextField } from '../../../ui';
import { readSourceFile } from './source-file';
import styles from './workshop.module.css';

interface Props {
  source: string;
  onSource: (source: string) => void;
  lang: Locale;
  onLang: (lang: Locale) => void;
  /** what the last reading was refused with */
  error: unknown;
  busy: boolean;
  onSubmit: () => void;
}

/** Where a roadmap comes from: a file or a pasted text, and its language. */
export function SourceForm({ source, onSource, lang, onLang, error, busy, onSubmit }: Props) {
  const { t } = useLingui();
  const [refused, setRefused] = useState<unknown>();
  const open = (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    setRefused(undefined);
    if (file) readSourceFile(file).then(onSource, setRefused);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    setRefused(undefined);
    if (!busy) onSubmit();
  };
  return (
    <form onSubmit={send} className={styles.sourceForm}>
      <Refusal error={refused ?? (busy ? undefined : error)} />
      <TextField
        type="file"
        accept=".txt,.text,.md,.markdown,text/plain,text/markdown"
        label={t`Fichier`}
        hint={t`En texte (.txt) ou en Markdown (.md), 2 Mo au plus.`}
        onChange={open}
        optional
      />
      <TextArea
        label={t`Texte de la feuille de route`}
        hint={t`Collez-le ici, ou choisissez un fichier. Les thèmes sont des titres, les actions des listes numérotées.`}
        className={styles.paste}
        rows={12}
        spellCheck={false}
        lang={lang}
        value={source}
        onChange={(event) => onSource(event.target.value)}
      />
      <SelectField label={t`Langue du texte`} value={lang} onChange={(event) => onLang(event.target.value as Locale)}>
        {locales.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {localeNames[locale]}
          </option>
        ))}
      </SelectField>
      <Button type="submit" busy={busy}>
        <Trans>Découper le texte</Trans>
      </Button>
    </form>
  );
}

function Refusal({ error }: { error: unknown }) {
  const { t, i18n } = useLingui();
  return (
    <div role="alert">
      {error !== undefined && error !== null && (
        <Notice tone="err" title={t`Ce texte n’a pas été découpé`}>
          <p>{i18n._(problemSentence(error))}</p>
        </Notice>
      )}
    </div>
  );
}
