import { Trans } from '@lingui/react/macro';
import type { RoundView, TextQuote } from '@palabre/shared/voting';
import { useEffect, useRef, type RefObject } from 'react';
import { RichText } from '../../../collab';
import { Card, Loaded } from '../../../ui';
import { useVersion } from '../../proposals';
import { useHighlights } from './highlight';

interface Props {
  round: RoundView;
  /** on which objections lie */
  quotes: readonly TextQuote[];
  /** words were selected in the text */
  onSelect?: ((words: string) => void) | undefined;
}

/** The very words that are asked about, in sight while one answers; an objection can lie on some of them. */
export function TextAskedPanel({ round, quotes, onSelect }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const version = useVersion(round.proposal.id, round.versionId);
  useHighlights(place, quotes, version.isSuccess);
  useSelectionIn(place, onSelect);
  return (
    <Card as="section">
      <h2>
        <Trans>Le texte</Trans>
      </h2>
      <Loaded query={version} lines={6}>
        {({ content }) => (
          <div ref={place}>
            <RichText content={content} lang={round.proposal.title.lang} under={2} />
          </div>
        )}
      </Loaded>
    </Card>
  );
}

/** A press on a button takes a selection away on phones, so it is noted as it is made. */
function useSelectionIn(place: RefObject<HTMLElement | null>, onSelect: ((words: string) => void) | undefined): void {
  useEffect(() => {
    if (!onSelect) return undefined;
    const note = () => {
      const selection = document.getSelection();
      if (!selection || selection.isCollapsed || !place.current?.contains(selection.anchorNode) || !place.current.contains(selection.focusNode)) return;
      onSelect(selection.toString());
    };
    document.addEventListener('selectionchange', note);
    return () => document.removeEventListener('selectionchange', note);
  }, [place, onSelect]);
}
