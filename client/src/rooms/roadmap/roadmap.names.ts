import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Level, ThemeKind } from '@palabre/shared/roadmap';

export const levelNames: Record<Level, MessageDescriptor> = {
  local: msg`Local`,
  regional: msg`Régional`,
  national: msg`National`,
  international: msg`International`,
};

/** One theme. */
export const kindNames: Record<ThemeKind, MessageDescriptor> = {
  plenary: msg`Séance plénière`,
  parallel: msg`Atelier parallèle`,
  'self-organised': msg`Session auto-organisée`,
};

/** Several themes under one heading. */
export const kindHeadings: Record<ThemeKind, MessageDescriptor> = {
  plenary: msg`Séances plénières`,
  parallel: msg`Ateliers parallèles`,
  'self-organised': msg`Sessions auto-organisées`,
};
