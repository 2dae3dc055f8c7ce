import { useEffect, useRef, type ReactNode } from 'react';

/** What stands where a button was that had the focus: it takes it, so that whoever goes on by keyboard or hears the page is not sent to its top. @param when it has just come */
export function TakesFocus({ when = true, children }: { when?: boolean; children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (when) place.current?.focus();
  }, [when]);
  return (
    <div ref={place} tabIndex={-1}>
      {children}
    </div>
  );
}
