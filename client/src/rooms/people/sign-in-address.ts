import { useLocation, useSearch } from 'wouter';

const signInPath = '/sign-in';

/**
 * Where to go after signing in: a page of ours, and nothing else, since a link can be made by anybody.
 * @param search the query of the sign-in page
 */
export function placeAfter(search: string): string {
  const next = new URLSearchParams(search).get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) && !next.startsWith(signInPath) ? next : '/';
}

/** The page for whoever has no name yet, leading to the same place. @param search the query of the sign-in page */
export const firstStepsAddress = (search: string): string => `${signInPath}/first-steps?${new URLSearchParams({ next: placeAfter(search) })}`;

/** The address of the sign-in page that leads back to the page one is on. */
export function useSignInAddress(): string {
  const [pathname] = useLocation();
  const search = useSearch();
  if (pathname === '/' || pathname.startsWith(signInPath)) return signInPath;
  return `${signInPath}?${new URLSearchParams({ next: search ? `${pathname}?${search}` : pathname })}`;
}
