import { useEffect, useState } from 'react';

/**
 * Whether something has been true for a while, so that what is over at once is never shown.
 * @param active what is observed
 * @param delay milliseconds
 */
export function useDelayed(active: boolean, delay: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!active) return undefined;
    const timer = setTimeout(() => setLate(true), delay);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active, delay]);
  return active && late;
}
