import { Plural, Trans } from '@lingui/react/macro';
import type { Attribution, RichNode } from '@palabre/shared/collab';
import { type ReactNode, useMemo } from 'react';
import { RichText } from '../reading/rich-text';
import { creditAuthors, type Named } from './authors.rules';
import { compareTexts } from './compare.rules';
import { Legend } from './legend.view';

/** A form of a text, with who wrote which words of it. */
export interface AuthoredText {
  content: RichNode;
  attribution?: Attribution | null;
  authors?: Named;
}

export interface ChangesProps {
  before: RichNode;
  after: AuthoredText;
  /** the language of both */
  lang: string;
  /** level of the heading above */
  under?: number;
}

const nobody: Named = [];

/** What changed between two forms of a text: the newer one, with what came underlined and what went struck through. */
export function Changes({ before, after: { content, attribution = null, authors: people = nobody }, lang, under }: ChangesProps): ReactNode {
  const { marked, passages } = useMemo(() => compareTexts(before, content), [before, content]);
  const credited = useMemo(() => creditAuthors(marked, attribution, people), [marked, attribution, people]);
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
      <Legend authors={credited.authors} />
      <RichText content={credited.marked} lang={lang} under={under} />
    </>
  );
}
