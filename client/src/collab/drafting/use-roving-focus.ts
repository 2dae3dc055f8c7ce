import { type KeyboardEvent, type RefObject, useState } from 'react';

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowRight: (at, last) => (at === last ? 0 : at + 1),
  ArrowLeft: (at, last) => (at === 0 ? last : at - 1),
  Home: () => 0,
  End: (_at, last) => last,
};

/** One stop of the Tab key for a whole toolbar; the arrows move inside (WAI-ARIA, toolbar pattern). */
export function useRovingFocus(toolbar: RefObject<HTMLElement | null>) {
  const [current, setCurrent] = useState(0);
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(toolbar.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = at === -1 ? undefined : steps[event.key]?.(at, buttons.length - 1);
    if (next === undefined) return;
    event.preventDefault();
    setCurrent(next);
    buttons[next]?.focus();
  };
  return { current, setCurrent, onKeyDown };
}
