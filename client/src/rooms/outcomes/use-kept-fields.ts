import { useState, type FormEvent } from 'react';
import { newKey, useKeptText } from '../../lib';

export type Fields = Readonly<Record<string, string>>;

/**
 * The fields of a form that survive a reload of this tab, and the key under which they are sent.
 * @param name what is being written
 * @param initial what stands in the fields before anything is typed
 */
export function useKeptFields(name: string, initial: Fields) {
  const [kept, keep] = useKeptText(name);
  const [fields] = useState<Fields>(() => (kept ? (JSON.parse(kept) as Fields) : initial));
  const [sent, setSent] = useState({ content: '', key: '' });
  return {
    /** for `defaultValue` */
    fields,
    /** for the form */
    onInput: (event: FormEvent<HTMLFormElement>) => keep(JSON.stringify(Object.fromEntries(new FormData(event.currentTarget)))),
    forget: () => keep(''),
    /** The same key as long as the same is sent: a retry records once, a correction is not taken for a retry. */
    keyFor: (content: unknown): string => {
      const text = JSON.stringify(content);
      const key = text === sent.content ? sent.key : newKey();
      setSent({ content: text, key });
      return key;
    },
  };
}
