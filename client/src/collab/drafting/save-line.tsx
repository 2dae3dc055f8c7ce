import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useRef } from 'react';
import { announce } from '../../lib';
import { Button, VisuallyHidden } from '../../ui';
import type { SaveState } from '../session/save-state.rules';
import type { SessionView } from '../session/session-view';
import { QuietNotices } from './quiet-notices';
import { loadedSentence, recoveredSentence, sentenceFor } from './save-sentences';
import { failureMs, heard, type Told, toTell } from './spoken.rules';
import { useCalm } from './use-calm';
import styles from './drafting.module.css';

const { well, busy, ill } = styles;
const tones: Partial<Record<SaveState, string>> = { saved: well, writing: busy, saving: busy, loading: busy, renewed: busy };

interface Props {
  view: SessionView;
  onRetry: () => void;
}

/** Always in sight: whether the words on the screen are saved. */
export function SaveLine({ view, onRetry }: Props) {
  const { state, settled } = view;
  const shown = useCalm(state);
  useSpoken(view);
  return (
    <div className={styles.save} data-save-state={state} data-settled={settled}>
      <p className={tones[shown] ?? ill}>
        <Sentence view={{ ...view, state: shown }} />
      </p>
      <QuietNotices view={view} />
      {state === 'signed-out' && (
        <Button look="secondary" small onClick={onRetry}>
          <Trans>Réessayer</Trans>
        </Button>
      )}
      {state === 'outdated' && (
        <Button look="secondary" small onClick={() => location.reload()}>
          <Trans>Recharger la page</Trans>
        </Button>
      )}
    </div>
  );
}

/** Nothing to read while somebody writes: three dots for the eye, words for whoever looks for them by ear. */
function Sentence({ view }: Pick<Props, 'view'>) {
  const { i18n } = useLingui();
  const sentence = i18n._(sentenceFor(view));
  if (view.state !== 'writing') return sentence;
  return (
    <>
      <span aria-hidden>…</span>
      <VisuallyHidden>{sentence}</VisuallyHidden>
    </>
  );
}

function useSpoken(view: SessionView): void {
  const { i18n } = useLingui();
  const told = useRef<Told>('nothing');
  const now = heard(view.state);
  const newsOf = useEffectEvent((state: SaveState) => toTell(told.current, state));
  const tell = useEffectEvent((news: NonNullable<ReturnType<typeof toTell>>) => {
    told.current = news === 'failure' ? now : 'well';
    announce(i18n._(news === 'loaded' ? loadedSentence : news === 'recovered' ? recoveredSentence : sentenceFor(view)));
  });
  useEffect(() => {
    const news = newsOf(now);
    if (news !== 'failure') return news && tell(news);
    const timer = setTimeout(() => tell(news), failureMs);
    return () => clearTimeout(timer);
  }, [now]);
}
