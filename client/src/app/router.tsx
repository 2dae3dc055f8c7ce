import { Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Skeleton } from '../ui';
import { ErrorBoundary } from './error-boundary';
import { NotFoundPage } from './pages/not-found.page';
import { routes } from './routes';

/** The page at this address. */
export function Pages() {
  const [pathname] = useLocation();
  return (
    <ErrorBoundary place={pathname}>
      <Suspense fallback={<Skeleton lines={6} />}>
        <Switch>
          {routes.map(({ path, Page }) => (
            <Route key={path} path={path} component={Page} />
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  );
}
