import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { outcomeErrors } from '@palabre/shared/outcomes';

export const outcomeProblems = {
  decision_not_found: msg`Cette décision n’existe pas, ou le vote n’est pas terminé. Cherchez-la dans la liste des décisions.`,
  commitment_not_found: msg`Cet engagement n’existe pas. Rechargez la page.`,
  owner_not_in_group: msg`La personne responsable doit être membre du groupe. Choisissez-en une autre.`,
  target_year_twice: msg`Deux objectifs portent la même année. Gardez-en un par année.`,
  measured_in_future: msg`Cette date est dans l’avenir. Une mesure se note le jour même ou après.`,
  not_the_owner: msg`Seules la personne responsable et celles qui facilitent le groupe notent des mesures.`,
} satisfies Record<keyof typeof outcomeErrors, MessageDescriptor>;
