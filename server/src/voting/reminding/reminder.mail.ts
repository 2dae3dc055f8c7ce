import type { Locale } from '@palabre/shared/kernel';
import { onOneLine } from '../../platform/mail';

export interface ReminderMail {
  question: string;
  group: string;
  /** the close, in words, at the hour of whoever reads it */
  closing: string;
  link: string;
  /** public address of this site */
  site: string;
}

const texts: Record<Locale, { subject: (mail: ReminderMail) => string; text: (mail: ReminderMail) => string }> = {
  fr: {
    subject: ({ question }) => `Votre voix est attendue : ${question}`,
    text: ({ question, group, closing, link, site }) => `Bonjour,

Un scrutin du groupe « ${group} » se termine bientôt, et vous n'avez pas encore voté :
${question}

Clôture : ${closing}

Pour lire le texte et voter :
${link}

Ce rappel n'est envoyé qu'à vous. Personne n'apprend par lui qui a voté ou non. Vous pouvez aussi voter blanc, ou ne pas voter.

Palabre
${site}
`,
  },
  es: {
    subject: ({ question }) => `Se espera su voto: ${question}`,
    text: ({ question, group, closing, link, site }) => `Hola:

Una votación del grupo «${group}» termina pronto y usted todavía no ha votado:
${question}

Cierre: ${closing}

Para leer el texto y votar:
${link}

Este recordatorio solo se envía a usted. Nadie se entera por él de quién ha votado o no. También puede votar en blanco, o no votar.

Palabre
${site}
`,
  },
  en: {
    subject: ({ question }) => `Your vote is awaited: ${question}`,
    text: ({ question, group, closing, link, site }) => `Hello,

A vote of the group "${group}" ends soon, and you have not voted yet:
${question}

Close: ${closing}

To read the text and vote:
${link}

This reminder is sent to you alone. Nobody learns from it who has voted or not. You may also cast a blank ballot, or not vote.

Palabre
${site}
`,
  },
  pt: {
    subject: ({ question }) => `Seu voto é esperado: ${question}`,
    text: ({ question, group, closing, link, site }) => `Olá!

Uma votação do grupo "${group}" termina em breve, e você ainda não votou:
${question}

Encerramento: ${closing}

Para ler o texto e votar:
${link}

Este lembrete é enviado só a você. Ninguém fica sabendo por ele quem votou ou não. Você também pode votar em branco, ou não votar.

Palabre
${site}
`,
  },
};

/** In the language of whoever is reminded; the words of others stay on one line. */
export function reminderMail(locale: Locale, mail: ReminderMail): { subject: string; text: string } {
  const { subject, text } = texts[locale];
  const safe = { ...mail, question: onOneLine(mail.question), group: onOneLine(mail.group) };
  return { subject: subject(safe), text: text(safe) };
}
