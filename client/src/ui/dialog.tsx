import { useLingui } from '@lingui/react/macro';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';
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

/** A question that has to be answered before going on. The browser's own dialog keeps the focus inside and gives it back. */
export function Dialog({ open, onClose, title, children, actions }: DialogProps) {
  const { t } = useLingui();
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!open || !element) return;
    const opener = document.activeElement;
    element.showModal();
    return () => {
      element.close();
      // React may have removed the dialog before the browser could give the focus back.
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [open]);
  if (!open) return null;
  const closeFromBackdrop = (event: MouseEvent) => event.target === dialog.current && onClose();
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => (event.preventDefault(), onClose())}
      onMouseDown={closeFromBackdrop}
    >
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
