import { Plural, Trans } from '@lingui/react/macro';
import type { RichNode } from '@palabre/shared/collab';
import { type ReactNode, useMemo } from 'react';
import { RichText } from '../reading/rich-text';
import { compareTexts } from './compare.rules';

export interface ChangesProps {
  before: RichNode;
  after: RichNode;
  /** the language of both */
  lang: string;
  /** level of the heading above */
  under?: number;
}

/** What changed between two forms of a text: the newer one, with what came underlined and what went struck through. */
export function Changes({ before, after, lang, under }: ChangesProps): ReactNode {
  const { marked, passages } = useMemo(() => compareTexts(before, after), [before, after]);
  if (passages === 0) {
    return (
      <p>
        <Trans>Les deux textes sont identiques.</Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        <Plural value={passages} one="# passage a changé." other="# passages ont changé." />{' '}
        <Trans>Les mots ajoutés sont soulignés, les mots supprimés sont barrés.</Trans>
      </p>
      <RichText content={marked} lang={lang} under={under} />
    </>
  );
}
