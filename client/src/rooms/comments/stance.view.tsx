import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { plural } from '@lingui/core/macro';
import type { Stance, ThreadPage } from '@palabre/shared/comments';
import { useFormat } from '../../i18n';
import { Tag } from '../../ui';
import { stanceNames, stanceTones } from './stance.words';

export function StanceTag({ stance }: { stance: Stance | null }) {
  const { i18n } = useLingui();
  return stance && <Tag tone={stanceTones[stance]}>{i18n._(stanceNames[stance])}</Tag>;
}

/** "12 commentaires, dont 3 pour, 1 contre et 2 questions". */
export function StancesView({ page: { total, stances } }: { page: Pick<ThreadPage, 'total' | 'stances'> }) {
  const { t } = useLingui();
  const { list } = useFormat();
  const parts = [
    stances.for > 0 && t`${stances.for} pour`,
    stances.against > 0 && t`${stances.against} contre`,
    stances.neutral > 0 && plural(stances.neutral, { one: '# avis neutre', other: '# avis neutres' }),
    stances.question > 0 && plural(stances.question, { one: '# question', other: '# questions' }),
  ].filter((part) => part !== false);
  if (total === 0) return null;
  return (
    <p>
      <Plural value={total} one="# commentaire" other="# commentaires" />
      {parts.length > 0 && (
        <>
          {', '}
          <Trans>dont {list(parts)}</Trans>
        </>
      )}
      .
    </p>
  );
}
