import type { Fragment } from '@palabre/shared/kernel';
import { useEffect, useRef, type ReactNode } from 'react';
import { headingArrived } from '../lib/page-focus';
import { useTitle } from '../lib/use-title';
import styles from './page-title.module.css';
import { Text } from './text';

export interface PageTitleProps {
  /** a sentence of the interface, or the words of a person */
  title: string | Fragment;
  /** above: breadcrumb, tags */
  above?: ReactNode;
  /** under: states, dates, who */
  children?: ReactNode;
}

/** The heading of a page, exactly one: names the page in the tab too, and takes the focus after a navigation. */
export function PageTitle({ title, above, children }: PageTitleProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(typeof title === 'string' ? title : title.text);
  useEffect(() => {
    if (heading.current) headingArrived(heading.current);
  }, []);
  return (
    <header className={styles.header}>
      {above}
      <h1 ref={heading} tabIndex={-1}>
        {typeof title === 'string' ? title : <Text fragment={title} />}
      </h1>
      {children && <div className={styles.under}>{children}</div>}
    </header>
  );
}
