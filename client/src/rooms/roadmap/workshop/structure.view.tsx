import { useLingui } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import type { ImportedRoadmap, ImportedTheme } from '@palabre/shared/roadmap';
import { memo, useEffect, useRef } from 'react';
import { kindNames } from '../roadmap.names';
import { ActionForm } from './action.form';
import { isAt, type Place, toggle } from './draft.rules';
import { ItemView } from './item.view';
import { ThemeForm } from './theme.form';
import type { ChangeDraft } from './use-draft';
import styles from './workshop.module.css';

interface Props {
  roadmap: ImportedRoadmap;
  lang: Locale;
  selected: Place | null;
  /** raised when the focus should go to what is selected */
  jumps: number;
  change: ChangeDraft;
}

/** What the text was cut into. The item that is chosen opens, and can be corrected. */
export function StructureView({ roadmap, lang, selected, jumps, change }: Props) {
  const { t } = useLingui();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (jumps > 0) list.current?.querySelector<HTMLElement>('[data-item][aria-expanded="true"]')?.focus();
  }, [jumps]);
  return (
    <section ref={list} className={styles.structure} aria-label={t`Structure`}>
      <ol>
        {roadmap.themes.map((theme, at) => (
          <ThemeItem
            key={at}
            theme={theme}
            at={at}
            lang={lang}
            selected={selected?.theme === at ? selected : null}
            jumps={selected?.theme === at ? jumps : 0}
            change={change}
          />
        ))}
      </ol>
    </section>
  );
}

interface ThemeProps {
  theme: ImportedTheme;
  at: number;
  lang: Locale;
  /** the theme itself or one of its actions */
  selected: Place | null;
  jumps: number;
  change: ChangeDraft;
}

const ThemeItem = memo(function ThemeItem({ theme, at, lang, selected, jumps, change }: ThemeProps) {
  const { i18n } = useLingui();
  const choose = (action: number | null) => change((draft) => toggle(draft, { theme: at, action }));
  const isOpen = (action: number | null) => selected !== null && isAt(selected, { theme: at, action });
  return (
    <li>
      <h3>
        <ItemView
          number={theme.number}
          text={theme.title}
          lang={lang}
          note={i18n._(kindNames[theme.kind])}
          isOpen={isOpen(null)}
          onChoose={() => choose(null)}
        />
      </h3>
      {/* A form begins anew when its place holds something else. */}
      {isOpen(null) && <ThemeForm key={jumps} theme={theme} at={at} lang={lang} change={change} />}
      <ol>
        {theme.actions.map((action, index) => (
          <li key={index}>
            <ItemView number={action.number} text={action.text} lang={lang} isOpen={isOpen(index)} onChoose={() => choose(index)} />
            {isOpen(index) && <ActionForm key={jumps} action={action} place={{ theme: at, action: index }} lang={lang} change={change} />}
          </li>
        ))}
      </ol>
    </li>
  );
});
