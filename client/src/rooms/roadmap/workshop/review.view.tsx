import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ImportWarning, retitleRoadmap } from '@palabre/shared/roadmap';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Muted, Segmented, TextField } from '../../../ui';
import { correct, type Draft, goTo, undo } from './draft.rules';
import { scrollToMarked } from './source.scroll';
import { SourceView } from './source.view';
import { StructureView } from './structure.view';
import { UndoView } from './undo.view';
import type { ChangeDraft } from './use-draft';
import { WarningsView } from './warnings.view';
import styles from './workshop.module.css';

type Side = 'source' | 'structure';

interface Props {
  draft: Draft;
  change: ChangeDraft;
}

/** What was read, what to look at, and both sides of it. */
export function ReviewView({ draft, change }: Props) {
  const [side, setSide] = useState<Side>('structure');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const goToWarning = (warning: ImportWarning) => {
    setSide('structure');
    change((one) => goTo(one, warning));
  };
  return (
    <section>
      <h2 ref={heading} tabIndex={-1}>
        <Trans>Relire et corriger</Trans>
      </h2>
      <Counts draft={draft} />
      <WarningsView warnings={draft.roadmap.warnings} onGo={goToWarning} />
      <TitleField key={draft.jumps} title={draft.roadmap.title} lang={draft.lang} change={change} />
      <UndoView hasPast={draft.past.length > 0} onUndo={() => change(undo)} />
      <Sides draft={draft} change={change} side={side} onSide={setSide} />
    </section>
  );
}

/** The source beside what it was cut into; on a phone, one or the other. */
function Sides({ draft, change, side, onSide }: Props & { side: Side; onSide: (side: Side) => void }) {
  const { t } = useLingui();
  const panes = useRef<HTMLDivElement>(null);
  const show = (next: Side) => {
    flushSync(() => onSide(next));
    if (panes.current) bringBack(panes.current, next);
  };
  return (
    <>
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
        <SourceView source={draft.source} lang={draft.lang} lines={draft.lines} />
        <StructureView roadmap={draft.roadmap} lang={draft.lang} selected={draft.selected} jumps={draft.jumps} change={change} />
      </div>
    </>
  );
}

/** The two sides are not equally long: the one that appears is shown where one was on the other. */
function bringBack(panes: HTMLElement, side: Side): void {
  const source = panes.querySelector<HTMLElement>('[role="region"]');
  const item = side === 'structure' ? panes.querySelector('[data-item][aria-expanded="true"]') : null;
  (item ?? panes).scrollIntoView({ block: 'start' });
  if (source) scrollToMarked(source);
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
