import { Trans, useLingui } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import {
  editActionText,
  type ImportedAction,
  type ImportedRoadmap,
  joinActionWithPrevious,
  removeAction,
  renumberAction,
  splitAction,
  startThemeAtAction,
} from '@palabre/shared/roadmap';
import { useRef, useState } from 'react';
import { announce } from '../../../lib';
import { Button, Row, TextArea, TextField } from '../../../ui';
import { correct, type Place, rearrange } from './draft.rules';
import { EditorView } from './editor.view';
import type { ChangeDraft } from './use-draft';
import styles from './workshop.module.css';

interface Props {
  action: ImportedAction;
  place: { theme: number; action: number };
  lang: Locale;
  change: ChangeDraft;
}

/** What can be corrected in an action. Words and number are taken over when their field is left. */
export function ActionForm({ action, place, lang, change }: Props) {
  const { t } = useLingui();
  const [number, setNumber] = useState(String(action.number));
  const [text, setText] = useState(action.text);
  const [misplaced, setMisplaced] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const { theme, action: at } = place;
  const reword = () => {
    if (text.trim() !== action.text) change((draft) => correct(draft, (roadmap) => editActionText(roadmap, theme, at, text)));
    if (text.trim() === '') setText(action.text);
  };
  const renumber = () => {
    if (/^\d{1,4}$/.test(number) && Number(number) !== action.number) {
      change((draft) => correct(draft, (roadmap) => renumberAction(roadmap, theme, at, Number(number))));
    } else setNumber(String(action.number));
  };
  const cut = () => {
    const offset = (area.current?.selectionStart ?? 0) - (text.length - text.trimStart().length);
    const canCut = action.text.slice(0, offset).trim() !== '' && action.text.slice(offset).trim() !== '';
    setMisplaced(!canCut);
    if (!canCut) return area.current?.focus();
    change((draft) => rearrange(draft, (roadmap) => splitAction(roadmap, theme, at, offset), { theme, action: at + 1 }));
    announce(t`Action coupée en deux.`);
  };
  return (
    <EditorView>
      <TextField
        label={t`Numéro imprimé`}
        inputMode="numeric"
        className={styles.shortField}
        value={number}
        onChange={(event) => setNumber(event.target.value)}
        onBlur={renumber}
      />
      <TextArea
        label={t`Texte de l’action`}
        hint={t`Pour couper l’action en deux, placez le curseur là où la seconde commence.`}
        error={misplaced && t`Le curseur est au bord du texte. Placez-le là où la seconde action commence.`}
        ref={area}
        rows={5}
        lang={lang}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={reword}
      />
      <Rearrangements place={place} onCut={cut} change={change} />
    </EditorView>
  );
}

/** The corrections after which the list is another one. */
function Rearrangements({ place: { theme, action: at }, onCut, change }: Pick<Props, 'place' | 'change'> & { onCut: () => void }) {
  const { t } = useLingui();
  const newTheme = t`Nouveau thème`;
  const go = (correction: (roadmap: ImportedRoadmap) => ImportedRoadmap, next: Place, said: string) => () => {
    change((draft) => rearrange(draft, correction, next));
    announce(said);
  };
  return (
    <Row>
      <Button look="secondary" small onClick={onCut}>
        <Trans>Couper au curseur</Trans>
      </Button>
      {at > 0 && (
        <Button
          look="secondary"
          small
          onClick={go((roadmap) => joinActionWithPrevious(roadmap, theme, at), { theme, action: at - 1 }, t`Action jointe à la précédente.`)}
        >
          <Trans>Joindre à la précédente</Trans>
        </Button>
      )}
      <Button
        look="secondary"
        small
        onClick={go((roadmap) => startThemeAtAction(roadmap, theme, at, newTheme), { theme: theme + 1, action: null }, t`Nouveau thème. Donnez-lui un titre.`)}
      >
        <Trans>Commencer un thème ici</Trans>
      </Button>
      <Button look="danger" small onClick={go((roadmap) => removeAction(roadmap, theme, at), { theme, action: at }, t`Action retirée.`)}>
        <Trans>Retirer l’action</Trans>
      </Button>
    </Row>
  );
}
