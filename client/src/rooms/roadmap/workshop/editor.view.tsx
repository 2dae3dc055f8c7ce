import { useEffect, useRef, type ReactNode } from 'react';
import styles from './workshop.module.css';

/** What opens under a chosen item, brought into sight when part of it would be hidden. */
export function EditorView({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={box} className={styles.editor}>
      {children}
    </div>
  );
}
