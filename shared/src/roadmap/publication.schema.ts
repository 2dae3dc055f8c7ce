import * as z from 'zod/mini';
import { Locale } from '../kernel';
import { RoadmapSlug, ThemeKind } from './roadmap.schema';

/** A text to cut into themes and actions. Its length is judged by the importer, which refuses it by name. */
export const PreviewRoadmap = z.object({ source: z.string() });
export type PreviewRoadmap = z.infer<typeof PreviewRoadmap>;

const Title = z.string().check(z.trim(), z.minLength(1), z.maxLength(400));
const PublishedAction = z.object({
  /** as printed */
  number: z.int().check(z.minimum(0), z.maximum(9_999)),
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(20_000)),
});
/** Its number is its place, from 1. */
const PublishedTheme = z.object({ title: Title, kind: ThemeKind, actions: z.array(PublishedAction).check(z.maxLength(500)) });

/** Where a roadmap is found, for ever: `/roadmap/<slug>`. */
export const RoadmapAddress = z.object({ slug: RoadmapSlug });
export type RoadmapAddress = z.infer<typeof RoadmapAddress>;

/** A roadmap as its publisher has corrected it. */
export const RoadmapText = z.object({
  ...RoadmapAddress.shape,
  /** the language it is written in */
  lang: Locale,
  title: Title,
  /** the text it was imported from, kept as it was */
  source: z.string(),
  themes: z.array(PublishedTheme).check(z.minLength(1), z.maxLength(200)),
});
export type RoadmapText = z.infer<typeof RoadmapText>;

/** `corrects`: the version that the publisher had before them; null for a roadmap that is new. */
export const PublishRoadmap = z.object({ ...RoadmapText.shape, corrects: z.nullable(z.int()) });
export type PublishRoadmap = z.infer<typeof PublishRoadmap>;

export const RoadmapPublished = z.object({ slug: RoadmapSlug, version: z.int() });
export type RoadmapPublished = z.infer<typeof RoadmapPublished>;

/** The text a roadmap was imported from; null for an edition that ships with the product. */
export const RoadmapSource = z.object({ ...RoadmapAddress.shape, lang: Locale, title: z.string(), version: z.int(), source: z.nullable(z.string()) });
export type RoadmapSource = z.infer<typeof RoadmapSource>;
