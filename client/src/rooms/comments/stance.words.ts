import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { Stance } from '@palabre/shared/comments';

/** In the order in which they are offered. */
export const stances = ['for', 'against', 'neutral', 'question'] as const satisfies readonly Stance[];

export const stanceNames: Record<Stance, MessageDescriptor> = {
  for: msg`Pour`,
  against: msg`Contre`,
  neutral: msg`Neutre`,
  question: msg`Question`,
};

export const stanceTones = { for: 'brand', against: 'accent', neutral: 'neutral', question: 'info' } as const satisfies Record<Stance, string>;
