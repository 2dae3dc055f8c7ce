import { useLingui } from '@lingui/react/macro';
import type { RoundOption } from '@palabre/shared/voting';
import { useFormat } from '../../../../i18n';
import { collegeNames } from '../../../people';
import { chartSentences, type Voice } from './charts.words';

/** Charts in the reader's language. */
export function useVoice(options: readonly RoundOption[]): Voice {
  const { i18n } = useLingui();
  const { number, percent, list } = useFormat();
  const colleges: Readonly<Record<string, (typeof collegeNames)[keyof typeof collegeNames]>> = collegeNames;
  return {
    say: (sentence, values = {}) => {
      const descriptor = { ...chartSentences[sentence], values };
      return i18n._(descriptor);
    },
    name: (id) => options.find((option) => option.id === id)?.label ?? id,
    college: (id) => (colleges[id] ? i18n._(colleges[id]) : id),
    number: (value) => number(value, { maximumFractionDigits: 2 }),
    percent,
    list,
  };
}
