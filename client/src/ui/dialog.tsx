import { useLingui } from '@lingui/react/macro';
import { useEffect, useEffectEvent, useId, useRef, type ReactNode } from 'react';
import { Button } from './button';
import styles from './dialog.module.css';

export interface DialogProps {
  open: boolean;
  /** asked by Escape, the close button or a press outside; the owner sets `open` */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** buttons at the end */
  actions?: ReactNode;
}

/** Opens the browser's own modal dialog, which keeps the focus inside. @returns what closes it and gives the focus back */
function showModal(dialog: HTMLDialogElement, onClose: () => void): () => void {
  const opener = document.activeElement;
  const listening = new AbortController();
  const { signal } = listening;
  dialog.addEventListener('cancel', (event) => (event.preventDefault(), onClose()), { signal });
  // The backdrop belongs to the dialog itself, everything else in it to its content.
  dialog.addEventListener('mousedown', (event) => event.target === dialog && onClose(), { signal });
  dialog.showModal();
  return () => {
    listening.abort();
    dialog.close();
    // React may have removed the dialog before the browser could give the focus back.
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };
}

/** A question that has to be answered before going on. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const { t } = useLingui();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => (open && dialog.current ? showModal(dialog.current, () => close()) : undefined), [open]);
  if (!open) return null;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading}>
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={heading}>{title}</h2>
          <Button look="quiet" small onClick={onClose}>
            {t`Fermer`}
          </Button>
        </header>
        {children}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </dialog>
  );
}
