import { useLingui } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import { useEffect, useRef, type ReactNode } from 'react';
import { TextArea } from '../../ui';

const mostCharacters = 4000;
const worthSaying = 3500;

interface Props {
  label: ReactNode;
  lang: Locale;
  value: string;
  onChange: (text: string) => void;
  onFocus?: () => void;
  /** takes the focus when it appears, since a button has asked for it */
  asked?: boolean;
}

/** The words. A text that is too long is refused when it is sent, never cut while it is typed. */
export function BodyField({ label, lang, value, onChange, onFocus, asked = false }: Props) {
  const { t } = useLingui();
  const hint = value.length > worthSaying ? t`${value.length} caractères sur ${mostCharacters} au plus.` : undefined;
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked) area.current?.focus();
  }, [asked]);
  return (
    <TextArea
      ref={area}
      name="body"
      label={label}
      hint={hint}
      lang={lang}
      rows={3}
      value={value}
      onFocus={onFocus}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
