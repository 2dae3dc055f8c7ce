import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { retitleRoadmap } from '@palabre/shared/roadmap';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { announce } from '../../../lib';
import { Button, Muted, Row, Segmented, TextField } from '../../../ui';
import { correct, type Draft, goTo, undo } from './draft.rules';
import { SourceView } from './source.view';
import { StructureView } from './structure.view';
import type { ChangeDraft } from './use-draft';
import { WarningsView } from './warnings.view';
import styles from './workshop.module.css';

type Side = 'source' | 'structure';

interface Props {
  draft: Draft;
  change: ChangeDraft;
}

/** The source beside what it was cut into; on a phone, one or the other. */
export function ReviewView({ draft, change }: Props) {
  const { t } = useLingui();
  const [side, setSide] = useState<Side>('structure');
  const panes = useRef<HTMLDivElement>(null);
  const show = (next: Side) => {
    flushSync(() => setSide(next));
    bringBack(panes.current, next);
  };
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const takeBack = () => {
    announce(draft.past.length > 0 ? t`Correction annulée.` : t`Il n’y a plus de correction à annuler.`);
    change(undo);
  };
  return (
    <section onKeyDown={(event) => isUndo(event) && takeBack()}>
      <h2 ref={heading} tabIndex={-1}>
        <Trans>Relire et corriger</Trans>
      </h2>
      <Counts draft={draft} />
      <WarningsView
        warnings={draft.roadmap.warnings}
        onGo={(warning) => {
          setSide('structure');
          change((one) => goTo(one, warning));
        }}
      />
      <TitleField key={draft.jumps} title={draft.roadmap.title} lang={draft.lang} change={change} />
      <Row>
        <Button look="secondary" small onClick={takeBack}>
          <Trans>Annuler la dernière correction</Trans>
        </Button>
      </Row>
      <div className={styles.sides}>
        <Segmented<Side>
          label={t`Montrer`}
          segments={[
            { value: 'source', label: t`Source` },
            { value: 'structure', label: t`Structure` },
          ]}
          value={side}
          onChange={show}
        />
      </div>
      <div ref={panes} className={styles.panes} data-side={side}>
        <SourceView source={draft.source} lang={draft.lang} lines={draft.lines} isShown={side === 'source'} />
        <StructureView roadmap={draft.roadmap} lang={draft.lang} selected={draft.selected} jumps={draft.jumps} change={change} />
      </div>
    </section>
  );
}

/** The two sides are not equally long: the one that appears is shown where one was on the other. */
function bringBack(panes: HTMLElement | null, side: Side): void {
  const item = side === 'structure' ? panes?.querySelector('[data-item][aria-expanded="true"]') : null;
  (item ?? panes)?.scrollIntoView({ block: 'start' });
}

/** In a field, Ctrl+Z is the field's own. */
function isUndo(event: KeyboardEvent): boolean {
  const inField = (event.target as HTMLElement).matches('input, textarea, select');
  const isKey = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
  if (isKey && !inField) event.preventDefault();
  return isKey && !inField;
}

function Counts({ draft: { roadmap, past } }: { draft: Draft }) {
  const actions = roadmap.themes.reduce((sum, theme) => sum + theme.actions.length, 0);
  return (
    <p>
      <Plural value={roadmap.themes.length} one="# thème" other="# thèmes" />, <Plural value={actions} one="# action" other="# actions" />.{' '}
      {past.length > 0 && (
        <Muted>
          <Plural value={past.length} one="# correction faite" other="# corrections faites" />
        </Muted>
      )}
    </p>
  );
}

function TitleField({ title, lang, change }: { title: string; lang: string; change: ChangeDraft }) {
  const { t } = useLingui();
  const [typed, setTyped] = useState(title);
  const retitle = () => {
    if (typed.trim() !== title) change((draft) => correct(draft, (roadmap) => retitleRoadmap(roadmap, typed)));
  };
  return <TextField label={t`Titre de la feuille de route`} lang={lang} value={typed} onChange={(event) => setTyped(event.target.value)} onBlur={retitle} />;
}
