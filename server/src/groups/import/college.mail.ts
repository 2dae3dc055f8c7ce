import type { Locale } from '@palabre/shared/kernel';
import type { College } from '@palabre/shared/people';
import { onOneLine } from '../../platform/mail';

interface CollegeMail {
  /** who has imported the list */
  by: string;
  group: string;
  /** of one's own profile */
  link: string;
  /** public address of this site */
  site: string;
}

const colleges: Record<Locale, Record<College, string>> = {
  fr: {
    workers: 'Personnes qui y travaillent',
    beneficiaries: 'Bénéficiaires, clientèle, public',
    volunteers: 'Bénévoles',
    'public-bodies': 'Organismes publics',
    partners: 'Partenaires',
  },
  es: {
    workers: 'Personas que trabajan en ella',
    beneficiaries: 'Personas beneficiarias, clientela, público',
    volunteers: 'Personas voluntarias',
    'public-bodies': 'Organismos públicos',
    partners: 'Entidades aliadas',
  },
  en: {
    workers: 'People who work there',
    beneficiaries: 'Beneficiaries, customers, public',
    volunteers: 'Volunteers',
    'public-bodies': 'Public bodies',
    partners: 'Partners',
  },
  pt: {
    workers: 'Pessoas que trabalham nela',
    beneficiaries: 'Pessoas beneficiárias, clientela, público',
    volunteers: 'Pessoas voluntárias',
    'public-bodies': 'Órgãos públicos',
    partners: 'Parceiros',
  },
};

const texts: Record<Locale, { subject: string; text: (mail: CollegeMail & { college: string }) => string }> = {
  fr: {
    subject: 'Votre collège a changé sur Palabre',
    text: ({ by, group, college, link, site }) => `Bonjour,

${by} a importé la liste des membres du groupe « ${group} ». Votre collège est maintenant : ${college}.

Si ce n'est pas le vôtre, changez-le dans votre profil et dites-le au groupe :
${link}

Palabre
${site}
`,
  },
  es: {
    subject: 'Su colegio cambió en Palabre',
    text: ({ by, group, college, link, site }) => `Hola:

${by} importó la lista de integrantes del grupo «${group}». Su colegio es ahora: ${college}.

Si no es el suyo, cámbielo en su perfil y avise al grupo:
${link}

Palabre
${site}
`,
  },
  en: {
    subject: 'Your college has changed on Palabre',
    text: ({ by, group, college, link, site }) => `Hello,

${by} has imported the list of members of the group "${group}". Your college is now: ${college}.

If it is not yours, change it in your profile and tell the group:
${link}

Palabre
${site}
`,
  },
  pt: {
    subject: 'Seu colégio mudou no Palabre',
    text: ({ by, group, college, link, site }) => `Olá!

${by} importou a lista de integrantes do grupo "${group}". Seu colégio agora é: ${college}.

Se não é o seu, mude no seu perfil e avise o grupo:
${link}

Palabre
${site}
`,
  },
};

export function collegeMail(locale: Locale, college: College, mail: CollegeMail): { subject: string; text: string } {
  const { subject, text } = texts[locale];
  return { subject, text: text({ ...mail, by: onOneLine(mail.by), group: onOneLine(mail.group), college: colleges[locale][college] }) };
}
