import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { DecisionCard } from '@palabre/shared/outcomes';

export const outcomeNames: Record<DecisionCard['outcome'], MessageDescriptor> = {
  adopted: msg`Adoptée`,
  rejected: msg`Rejetée`,
  tied: msg`Égalité`,
  consulted: msg`Consultation`,
  objected: msg`Objection à intégrer`,
  'no-quorum': msg`Quorum (minimum de votants) non atteint`,
};
