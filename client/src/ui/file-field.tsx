import { useState, type DragEvent, type ReactNode } from 'react';
import { TextField } from './field';
import styles from './file-field.module.css';

export interface FileFieldProps {
  label: ReactNode;
  hint: ReactNode;
  /** kinds of files, as the browser's own button takes them */
  accept: string;
  onFile: (file: File) => void;
  /** what became of the file */
  children?: ReactNode;
}

/** A file chosen with the browser's own button, or dropped anywhere on the field. */
export function FileField({ label, hint, accept, onFile, children }: FileFieldProps) {
  const [over, setOver] = useState(false);
  const give = (file: File | undefined) => file && onFile(file);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    give(event.dataTransfer.files[0]);
  };
  const hover = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  return (
    <div className={over ? `${styles.drop} ${styles.over}` : styles.drop} onDragOver={hover} onDragLeave={() => setOver(false)} onDrop={drop} data-drop>
      <TextField label={label} hint={hint} type="file" accept={accept} onChange={(event) => give(event.currentTarget.files?.[0])} />
      {children}
    </div>
  );
}
