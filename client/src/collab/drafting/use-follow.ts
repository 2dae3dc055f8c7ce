import { useLingui } from '@lingui/react/macro';
import { type RefObject, useEffect, useState } from 'react';
import { announce } from '../../lib';
import type { Present } from '../session/presence';
import { followCaret, hasCaret } from './follow';

/** Whose caret is kept in sight, if anybody's, and the press that begins or ends it. Somebody who leaves is no longer followed. */
export function useFollow(sheet: RefObject<HTMLElement | null>, others: readonly Present[]) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<string>();
  const followed = others.find(({ personId }) => personId === chosen)?.personId;
  useEffect(() => {
    if (!followed || !sheet.current) return undefined;
    return followCaret(sheet.current, followed, () => setChosen(undefined));
  }, [followed, sheet]);
  const toggle = ({ personId, name }: Present) => {
    if (personId === followed) return setChosen(undefined);
    setChosen(personId);
    const isThere = sheet.current !== null && hasCaret(sheet.current, personId);
    announce(
      isThere ? t`Vous suivez le curseur de ${name}. Échap : arrêter.` : t`${name} n’a pas son curseur dans le texte. Vous le suivrez dès qu’il y sera.`,
    );
  };
  return { followed, toggle };
}
