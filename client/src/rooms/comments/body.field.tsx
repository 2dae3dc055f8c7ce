import { useLingui } from '@lingui/react/macro';
import type { Locale } from '@palabre/shared/kernel';
import type { ReactNode } from 'react';
import { TextArea } from '../../ui';

const mostCharacters = 4000;
const worthSaying = 3500;

interface Props {
  label: ReactNode;
  lang: Locale;
  value: string;
  onChange: (text: string) => void;
  onFocus?: () => void;
  autoFocus?: boolean;
}

/** The words. A text that is too long is refused when it is sent, never cut while it is typed. */
export function BodyField({ label, lang, value, onChange, onFocus, autoFocus }: Props) {
  const { t } = useLingui();
  const hint = value.length > worthSaying ? t`${value.length} caractères sur ${mostCharacters} au plus.` : undefined;
  const focus = (area: HTMLTextAreaElement | null) => {
    if (autoFocus) area?.focus();
  };
  return (
    <TextArea
      ref={focus}
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
