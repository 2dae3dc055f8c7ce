import { lazy, type ComponentType } from 'react';
import type { DefaultParams, StringRouteParams } from 'wouter';
import { loadLateSentences } from '../i18n';

/** A page is given the parts of its address. */
type PageComponent<Path extends string> = ComponentType<{ params: StringRouteParams<Path> }>;

export interface PageRoute {
  path: string;
  Page: ComponentType<{ params: DefaultParams }>;
  load: () => Promise<unknown>;
}

/**
 * A row of the table of routes.
 * @param path pattern of the address, `:name` for a part that varies
 * @param load brings the page: `() => import('./pages/help.page').then((module) => module.HelpPage)`
 */
export const page = <const Path extends string>(path: Path, load: () => Promise<PageComponent<Path>>): PageRoute =>
  firstPage(path, async () => (await Promise.all([load(), loadLateSentences()]))[0]);

/** A page that is part of the first load: its sentences are there already. */
export function firstPage<const Path extends string>(path: Path, load: () => Promise<PageComponent<Path>>): PageRoute {
  // The router hands over the parts that this very pattern names, which its own types cannot know.
  const Page = lazy(async () => ({ default: (await load()) as ComponentType<{ params: DefaultParams }> }));
  return { path, Page, load };
}
