import type { Locale } from '@palabre/shared/kernel';
import { onOneLine } from '../platform/mail';

export interface InvitationMail {
  /** of whoever is invited; empty where it is not known */
  name: string;
  inviter: string;
  group: string;
  /** holds the token, in its fragment */
  link: string;
  /** public address of this site */
  site: string;
}

const texts: Record<Locale, { subject: (mail: InvitationMail) => string; text: (mail: InvitationMail) => string }> = {
  fr: {
    subject: ({ group }) => `Invitation au groupe « ${group} » sur Palabre`,
    text: ({ name, inviter, group, link, site }) => `Bonjour${name},

${inviter} vous invite dans le groupe de travail « ${group} ».

Pour voir l'invitation et y répondre, ouvrez ce lien :
${link}

Connectez-vous avec l'adresse qui a reçu ce message : l'invitation ne vaut que pour elle, une seule fois, pendant 14 jours.

Vous ne connaissez pas cette personne, ou le groupe ne vous intéresse pas ? Alors ne faites rien.

Palabre
${site}
`,
  },
  es: {
    subject: ({ group }) => `Invitación al grupo «${group}» en Palabre`,
    text: ({ name, inviter, group, link, site }) => `Hola${name}:

${inviter} le invita al grupo de trabajo «${group}».

Para ver la invitación y responder, abra este enlace:
${link}

Entre con la dirección que recibió este mensaje: la invitación solo vale para ella, una sola vez, durante 14 días.

¿No conoce a esta persona o no le interesa el grupo? Entonces no haga nada.

Palabre
${site}
`,
  },
  en: {
    subject: ({ group }) => `Invitation to the group "${group}" on Palabre`,
    text: ({ name, inviter, group, link, site }) => `Hello${name},

${inviter} invites you to the working group "${group}".

To see the invitation and answer it, open this link:
${link}

Sign in with the address that received this message: the invitation is for it alone, once, for 14 days.

You do not know this person, or the group does not interest you? Then do nothing.

Palabre
${site}
`,
  },
  pt: {
    subject: ({ group }) => `Convite para o grupo "${group}" no Palabre`,
    text: ({ name, inviter, group, link, site }) => `Olá${name}!

${inviter} convida para o grupo de trabalho "${group}".

Para ver o convite e responder, abra este link:
${link}

Entre com o endereço que recebeu esta mensagem: o convite vale só para ele, uma única vez, durante 14 dias.

Não conhece esta pessoa ou o grupo não lhe interessa? Então não faça nada.

Palabre
${site}
`,
  },
};

export function invitationMail(locale: Locale, mail: InvitationMail): { subject: string; text: string } {
  const { subject, text } = texts[locale];
  const name = mail.name === '' ? '' : ` ${onOneLine(mail.name)}`;
  const safe = { ...mail, name, inviter: onOneLine(mail.inviter), group: onOneLine(mail.group) };
  return { subject: subject(safe), text: text(safe) };
}
