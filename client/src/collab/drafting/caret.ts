import styles from './drafting.module.css';

const colourOf = (user: Record<string, unknown>) => (typeof user.color === 'string' ? user.color : '#4e5854');

/** Somebody else's caret with their name. Hidden from screen readers, for whom it would be letters in the text. */
export function caretOf(user: Record<string, unknown>): HTMLElement {
  const caret = document.createElement('span');
  caret.className = styles.caret ?? '';
  caret.style.setProperty('--person', colourOf(user));
  caret.ariaHidden = 'true';
  if (typeof user.personId === 'string') caret.dataset.person = user.personId;
  const name = document.createElement('span');
  name.className = styles.caretName ?? '';
  name.textContent = typeof user.name === 'string' ? user.name : '';
  caret.append(name);
  return caret;
}

export const selectionOf = (user: Record<string, unknown>) => ({ class: styles.selected ?? '', style: `--person: ${colourOf(user)}` });
