import type { ComponentProps, ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './button.module.css';
import { classes } from './classes';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

interface Look {
  look?: ButtonLook;
  /** 44 px instead of 48: beside a text, in a list */
  small?: boolean;
}

export type ButtonProps = Look & ComponentProps<'button'> & { busy?: boolean };

const lookOf = ({ look = 'primary', small }: Look, className?: string) => classes(styles.button, styles[look], small && styles.small, className);

/**
 * A button says a verb and its object. While busy it keeps the focus and its width, and does nothing: a disabled button
 * would drop the focus of those who use a keyboard.
 */
export function Button({ look, small, busy = false, className, onClick, type = 'button', children, ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={lookOf({ look, small }, className)}
      aria-busy={busy || undefined}
      aria-disabled={busy || rest['aria-disabled']}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
    </button>
  );
}

export interface LinkButtonProps extends Look {
  href: string;
  children: ReactNode;
  className?: string;
}

/** A link that looks like a button: it goes somewhere, it does nothing. */
export function LinkButton({ look, small, href, children, className }: LinkButtonProps) {
  return (
    <Link href={href} className={lookOf({ look, small }, className)}>
      {children}
    </Link>
  );
}
