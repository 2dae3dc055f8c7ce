import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef, type MouseEvent } from 'react';
import { issueSentence, problemSentence } from '../i18n/problems';
import { codeOf, type FieldIssue } from '../lib/problem';
import { Notice } from './notice';

export interface ErrorSummaryProps {
  error?: unknown;
  issues: readonly FieldIssue[];
  idOf: (name: string) => string;
}

/** The name of a field as it is written above it. */
const labelOf = (id: string): string | null => document.querySelector(`[data-label-for="${CSS.escape(id)}"]`)?.textContent ?? null;

function focusField(event: MouseEvent, id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  event.preventDefault();
  field.focus();
}

/** What was refused, above the form; it takes the focus when it appears, and each line leads to its field. */
export function ErrorSummary({ error, issues, idOf }: ErrorSummaryProps) {
  const { t, i18n } = useLingui();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error || issues.length > 0) box.current?.focus();
  }, [error, issues]);
  const isInput = issues.length > 0;
  if (!error && !isInput) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert">
      <Notice tone="err" title={isInput ? t`Certaines réponses sont à corriger` : t`Cela n’a pas été envoyé`}>
        {isInput ? (
          <ul>
            {issues.map((issue) => (
              <li key={issue.path + issue.code}>
                <a href={`#${idOf(issue.path)}`} onClick={(event) => focusField(event, idOf(issue.path))}>
                  {labelOf(idOf(issue.path)) ?? issue.path}
                </a>
                <br />
                {i18n._(issueSentence(issue.code))}
              </li>
            ))}
          </ul>
        ) : (
          <p>
            {i18n._(problemSentence(error))} <code>{codeOf(error)}</code>
          </p>
        )}
      </Notice>
    </div>
  );
}
