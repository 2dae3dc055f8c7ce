import type { Locale } from '@palabre/shared/kernel';
import type { DeskChannel } from '@palabre/shared/voting';
import { onOneLine } from '../../platform/mail';

interface About {
  question: string;
  /** of the round */
  link: string;
  /** public address of this site */
  site: string;
}

export interface DeskVoteMail extends About {
  channel: DeskChannel;
  reason: string;
  enteredBy: string;
  confirmedBy: string;
  /** the moment of the close, in words */
  closes: string;
}

export interface DeskDiffersMail extends About {
  voter: string;
}

interface Texts<Mail> {
  subject: (mail: Mail) => string;
  text: (mail: Mail) => string;
}

const channels: Record<Locale, Record<DeskChannel, string>> = {
  fr: { paper: 'sur papier', phone: 'par téléphone' },
  es: { paper: 'en papel', phone: 'por teléfono' },
  en: { paper: 'on paper', phone: 'by telephone' },
  pt: { paper: 'em papel', phone: 'por telefone' },
};

const cast: Record<Locale, Texts<DeskVoteMail & { by: string }>> = {
  fr: {
    subject: ({ question }) => `Votre bulletin a été saisi : ${question}`,
    text: ({ question, by, reason, enteredBy, confirmedBy, closes, link, site }) => `Bonjour,

Votre bulletin, donné ${by}, a été saisi pour vous dans le scrutin « ${question} ».

Saisi par : ${enteredBy}
Confirmé par : ${confirmedBy}
Raison : ${reason}

Pour relire votre bulletin :
${link}

Vous pouvez encore voter vous-même jusqu'à la clôture, ${closes} : votre vote remplacera ce bulletin. Si vous n'avez rien demandé, faites-le, et prévenez votre groupe.

Palabre
${site}
`,
  },
  es: {
    subject: ({ question }) => `Su voto fue registrado: ${question}`,
    text: ({ question, by, reason, enteredBy, confirmedBy, closes, link, site }) => `Hola:

Su voto, emitido ${by}, fue registrado por usted en la votación «${question}».

Registrado por: ${enteredBy}
Confirmado por: ${confirmedBy}
Motivo: ${reason}

Para releer su voto:
${link}

Todavía puede votar usted mismo o misma hasta el cierre, ${closes}: su voto reemplazará este. Si no pidió nada, hágalo y avise a su grupo.

Palabre
${site}
`,
  },
  en: {
    subject: ({ question }) => `Your ballot was entered: ${question}`,
    text: ({ question, by, reason, enteredBy, confirmedBy, closes, link, site }) => `Hello,

Your ballot, given ${by}, was entered for you in the round "${question}".

Entered by: ${enteredBy}
Confirmed by: ${confirmedBy}
Reason: ${reason}

To read your ballot again:
${link}

You can still vote yourself until the close, ${closes}: your vote will replace this ballot. If you asked for nothing of the kind, do so, and tell your group.

Palabre
${site}
`,
  },
  pt: {
    subject: ({ question }) => `Seu voto foi registrado: ${question}`,
    text: ({ question, by, reason, enteredBy, confirmedBy, closes, link, site }) => `Olá!

Seu voto, dado ${by}, foi registrado para você na votação "${question}".

Registrado por: ${enteredBy}
Confirmado por: ${confirmedBy}
Motivo: ${reason}

Para reler seu voto:
${link}

Você ainda pode votar por conta própria até o encerramento, ${closes}: seu voto substituirá este. Se não pediu nada, faça isso e avise seu grupo.

Palabre
${site}
`,
  },
};

const differs: Record<Locale, Texts<DeskDiffersMail>> = {
  fr: {
    subject: ({ voter }) => `Deux saisies différentes pour ${voter}`,
    text: ({ question, voter, link, site }) => `Bonjour,

Dans le scrutin « ${question} », les deux saisies du bulletin de ${voter} ne sont pas les mêmes. Rien n'a été déposé.

Relisez ensemble le bulletin, ou rappelez la personne, puis saisissez-le à nouveau avant la clôture :
${link}

Palabre
${site}
`,
  },
  es: {
    subject: ({ voter }) => `Dos registros diferentes para ${voter}`,
    text: ({ question, voter, link, site }) => `Hola:

En la votación «${question}», los dos registros del voto de ${voter} no son iguales. No se depositó nada.

Relean juntos el papel o vuelvan a llamar a la persona, y regístrenlo de nuevo antes del cierre:
${link}

Palabre
${site}
`,
  },
  en: {
    subject: ({ voter }) => `Two different entries for ${voter}`,
    text: ({ question, voter, link, site }) => `Hello,

In the round "${question}", the two entries of the ballot of ${voter} are not the same. Nothing was cast.

Read the paper again together, or call the person again, and enter it anew before the close:
${link}

Palabre
${site}
`,
  },
  pt: {
    subject: ({ voter }) => `Dois registros diferentes para ${voter}`,
    text: ({ question, voter, link, site }) => `Olá!

Na votação "${question}", os dois registros do voto de ${voter} não são iguais. Nada foi depositado.

Releiam juntos o papel ou liguem de novo para a pessoa, e registrem outra vez antes do encerramento:
${link}

Palabre
${site}
`,
  },
};

const allOnOneLine = <Mail extends object>(mail: Mail): Mail =>
  Object.fromEntries(Object.entries(mail).map(([key, text]) => [key, onOneLine(String(text))])) as Mail;

export function deskVoteMail(locale: Locale, mail: DeskVoteMail): { subject: string; text: string } {
  const safe = allOnOneLine({ ...mail, by: channels[locale][mail.channel] });
  return { subject: cast[locale].subject(safe), text: cast[locale].text(safe) };
}

export function deskDiffersMail(locale: Locale, mail: DeskDiffersMail): { subject: string; text: string } {
  const safe = allOnOneLine(mail);
  return { subject: differs[locale].subject(safe), text: differs[locale].text(safe) };
}
