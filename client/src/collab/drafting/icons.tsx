import type { ReactNode } from 'react';

/** Strokes on a grid of 20, in the colour of the text around. */
const strokes = {
  bold: 'M6 4h5a3 3 0 0 1 0 6H6zM6 10h6a3 3 0 0 1 0 6H6z',
  italic: 'M9 4h6M5 16h6M12 4 8 16',
  heading: 'M4 4v12M11 4v12M4 10h7M14 9l2-1v8',
  subheading: 'M4 6v9M10 6v9M4 10.5h6M13 11a2 2 0 1 1 3 2l-3 2.5h4',
  bullets: 'M8 5h9M8 10h9M8 15h9M4 5h.01M4 10h.01M4 15h.01',
  numbers: 'M9 5h8M9 10h8M9 15h8M3 4l1-.5V8M3 12h2l-2 3h2',
  quote: 'M4 4v12M8 7h9M8 12h6',
  link: 'M8 12l4-4M9 6l1.5-1.5a3 3 0 0 1 4.5 4.5L13.5 10.500M11 14l-1.500 1.500a3 3 0 0 1-4.500-4.500L6.500 9.500',
  table: 'M3 4h14v12H3zM3 8h14M3 12h14M8 4v12M12.500 4v12',
  undo: 'M7 5 3 9l4 4M3 9h9a4 4 0 0 1 0 8h-2',
  redo: 'M13 5l4 4-4 4M17 9H8a4 4 0 0 0 0 8h2',
} as const;

export type IconName = keyof typeof strokes;

export const Icon = ({ name }: { name: IconName }): ReactNode => (
  <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round" aria-hidden>
    <path d={strokes[name]} />
  </svg>
);
