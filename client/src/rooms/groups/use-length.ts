import { useFormat } from '../../i18n';

/** How long something lasts, in words: "1 heure 30 minutes". @returns what says a number of whole minutes */
export function useLength(): (minutes: number) => string {
  const { number } = useFormat();
  return (minutes) => {
    const parts = [
      { value: Math.trunc(minutes / 60), unit: 'hour' },
      { value: minutes % 60, unit: 'minute' },
    ].filter(({ value }) => value > 0);
    return parts.map(({ value, unit }) => number(value, { style: 'unit', unit, unitDisplay: 'long' })).join(' ');
  };
}
