import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { Skeleton } from './states';

/** A part of a page that is loaded when it is first shown: whoever never sees it does not pay for it. @param load the component, from its module */
export function lazily<Props extends object>(load: () => Promise<ComponentType<Props>>): (props: Props) => ReactNode {
  // react-dom passes the props on as they are; its type cannot say so of a generic component
  const Part = lazy(async () => ({ default: (await load()) as ComponentType<object> }));
  return (props) => (
    <Suspense fallback={<Skeleton />}>
      <Part {...props} />
    </Suspense>
  );
}
