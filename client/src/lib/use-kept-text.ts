import { useCallback, useState } from 'react';

const read = (key: string): string => {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
};

function write(key: string, text: string): void {
  try {
    if (text) sessionStorage.setItem(key, text);
    else sessionStorage.removeItem(key);
  } catch {
    // Storage may be full or refused; the text is still on the screen.
  }
}

/**
 * A text being typed that survives a reload of this tab, and only of this tab: devices are shared.
 * @param name what is being written, e.g. `comment:<subject id>`
 * @returns the text, and its setter; setting an empty text forgets it
 */
export function useKeptText(name: string): [text: string, setText: (text: string) => void] {
  const key = `kept:${name}`;
  const [text, setText] = useState(() => read(key));
  const keep = useCallback(
    (next: string) => {
      setText(next);
      write(key, next);
    },
    [key],
  );
  return [text, keep];
}
