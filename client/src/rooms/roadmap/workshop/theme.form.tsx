import { Trans, useLingui } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import { type ImportedTheme, joinThemeWithPrevious, removeTheme, retitleTheme, setThemeKind, ThemeKind } from '@palabre/shared/roadmap';
import { useState } from 'react';
import { announce } from '../../../lib';
import { Button, Row, SelectField, TextField } from '../../../ui';
import { kindNames } from '../roadmap.names';
import { correct, rearrange } from './draft.rules';
import { EditorView } from './editor.view';
import type { ChangeDraft } from './use-draft';

interface Props {
  theme: ImportedTheme;
  /** its place, from 0 */
  at: number;
  lang: Locale;
  change: ChangeDraft;
}

/** What can be corrected in a theme. Words are taken over when the field is left. */
export function ThemeForm({ theme, at, lang, change }: Props) {
  const { t, i18n } = useLingui();
  const [title, setTitle] = useState(theme.title);
  const retitle = () => {
    if (title.trim() !== theme.title) change((draft) => correct(draft, (roadmap) => retitleTheme(roadmap, at, title)));
    if (title.trim() === '') setTitle(theme.title);
  };
  const join = () => {
    change((draft) => rearrange(draft, (roadmap) => joinThemeWithPrevious(roadmap, at), { theme: at - 1, action: null }));
    announce(t`Thème joint au précédent.`);
  };
  const remove = () => {
    change((draft) => rearrange(draft, (roadmap) => removeTheme(roadmap, at), { theme: at, action: null }));
    announce(t`Thème retiré, avec ses actions.`);
  };
  return (
    <EditorView>
      <TextField label={t`Titre du thème`} lang={lang} value={title} onChange={(event) => setTitle(event.target.value)} onBlur={retitle} />
      <SelectField
        label={t`Type de séance`}
        value={theme.kind}
        onChange={(event) => change((draft) => correct(draft, (roadmap) => setThemeKind(roadmap, at, event.target.value as ThemeKind)))}
      >
        {ThemeKind.options.map((kind) => (
          <option key={kind} value={kind}>
            {i18n._(kindNames[kind])}
          </option>
        ))}
      </SelectField>
      <Row>
        {at > 0 && (
          <Button look="secondary" small onClick={join}>
            <Trans>Joindre au thème précédent</Trans>
          </Button>
        )}
        <Button look="danger" small onClick={remove}>
          <Trans>Retirer le thème et ses actions</Trans>
        </Button>
      </Row>
    </EditorView>
  );
}
