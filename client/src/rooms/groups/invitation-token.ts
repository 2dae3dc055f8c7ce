import { useEffect, useEffectEvent, useState } from 'react';
import { useKeptText } from '../../lib';

const tokenInAddress = (): string => window.location.hash.slice(1);

/**
 * The token of an invitation that was opened. It comes after the `#` of the address, leaves it at once (addresses are shared,
 * shown and remembered), and outlives a sign-in in this tab.
 * @returns the token, empty when there is none, and what forgets it
 */
export function useInvitationToken(): [token: string, forget: () => void] {
  const [kept, keep] = useKeptText('invitation');
  const keepArrived = useEffectEvent(keep);
  const [arrived, setArrived] = useState(tokenInAddress);
  useEffect(() => {
    const take = () => {
      const token = tokenInAddress();
      if (!token) return;
      setArrived(token);
      keepArrived(token);
      history.replaceState(history.state, '', window.location.pathname);
    };
    take();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, []);
  const forget = () => {
    setArrived('');
    keep('');
  };
  return [arrived || kept, forget];
}
