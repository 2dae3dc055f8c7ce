import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ChainEventKind } from '@palabre/shared/voting';

/** What happened, as the chain of a round tells it. */
export const eventWords: Record<ChainEventKind, MessageDescriptor> = {
  prepared: msg`scrutin annoncé, texte figé`,
  commitment: msg`engagement pour le tirage au sort`,
  opened: msg`ouverture, liste des votants figée`,
  ballot: msg`bulletin déposé ou changé`,
  'proxy-given': msg`procuration donnée`,
  'proxy-revoked': msg`procuration reprise`,
  step: msg`étape suivante du consentement`,
  judgment: msg`avis sur une objection`,
  extended: msg`clôture repoussée`,
  closed: msg`clôture des bulletins`,
  secret: msg`secret révélé pour le tirage au sort`,
  lot: msg`tirage au sort`,
  decided: msg`résultat publié`,
  cancelled: msg`scrutin annulé`,
};
