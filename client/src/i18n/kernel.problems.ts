import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { kernelErrors } from '@palabre/shared/kernel';

/** The refusals that belong to no room. */
export const kernelProblems = {
  invalid_input: msg`Certaines réponses sont à corriger. Rien n’a été perdu.`,
  unknown_route: msg`Cette adresse n’existe pas, ou plus.`,
  foreign_origin: msg`Pour votre sécurité, cette demande a été refusée : elle ne vient pas de cette page. Rechargez la page, puis recommencez.`,
  body_too_large: msg`Ce que vous envoyez est trop lourd. Raccourcissez le texte ou choisissez un fichier plus léger.`,
  too_many_requests: msg`Trop de demandes en peu de temps. Attendez une minute, puis recommencez.`,
  not_ready: msg`Le service démarre ou se repose. Recommencez dans quelques instants.`,
  unexpected: msg`Le service a rencontré une panne. Ce qui était enregistré l’est toujours. Recommencez dans quelques instants.`,
} satisfies Record<keyof typeof kernelErrors, MessageDescriptor>;

/** What a proxy in front of the server answers while the server is away. */
export const proxyProblems = {
  502: kernelProblems.not_ready,
  503: kernelProblems.not_ready,
  504: kernelProblems.not_ready,
} satisfies Record<number, MessageDescriptor>;

/** What goes wrong on this side of the network. */
export const networkProblems = {
  unreachable: msg`Le service ne répond pas. Vérifiez votre connexion : ce que vous avez écrit reste à l’écran.`,
} satisfies Record<string, MessageDescriptor>;

export const clientProblems = {
  unexpected: msg`La page a rencontré une panne. Ce qui était enregistré l’est toujours.`,
} satisfies Record<string, MessageDescriptor>;
