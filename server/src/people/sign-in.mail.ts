import type { Locale } from '@palabre/shared/kernel';

interface SignInMail {
  code: string;
  link: string;
  /** public address of this site */
  site: string;
}

const texts: Record<Locale, { subject: string; text: (mail: SignInMail) => string }> = {
  fr: {
    subject: 'Votre code pour vous connecter à Palabre',
    text: ({ code, link, site }) => `Bonjour,

Voici votre code pour vous connecter à Palabre :

    ${code}

Vous pouvez aussi ouvrir ce lien, puis choisir « Me connecter » :
${link}

Le code et le lien servent une seule fois, pendant 15 minutes.

Vous n'avez rien demandé ? Alors ne faites rien, et ne donnez ce code à personne. Sans lui, personne ne peut entrer à votre place.

Palabre
${site}
`,
  },
  es: {
    subject: 'Su código para entrar en Palabre',
    text: ({ code, link, site }) => `Hola:

Este es su código para entrar en Palabre:

    ${code}

También puede abrir este enlace y después elegir «Entrar»:
${link}

El código y el enlace sirven una sola vez, durante 15 minutos.

¿No ha pedido nada? Entonces no haga nada y no dé este código a nadie. Sin él, nadie puede entrar en su lugar.

Palabre
${site}
`,
  },
  en: {
    subject: 'Your code to sign in to Palabre',
    text: ({ code, link, site }) => `Hello,

Here is your code to sign in to Palabre:

    ${code}

You can also open this link, then choose "Sign in":
${link}

The code and the link work once, for 15 minutes.

You did not ask for this? Then do nothing, and give this code to nobody. Without it, nobody can sign in as you.

Palabre
${site}
`,
  },
  pt: {
    subject: 'O seu código para entrar no Palabre',
    text: ({ code, link, site }) => `Olá!

Este é o seu código para entrar no Palabre:

    ${code}

Também pode abrir este link e depois escolher "Entrar":
${link}

O código e o link funcionam uma só vez, durante 15 minutos.

Não pediu nada? Então não faça nada e não dê este código a ninguém. Sem ele, ninguém pode entrar no seu lugar.

Palabre
${site}
`,
  },
};

export function signInMail(locale: Locale, mail: SignInMail): { subject: string; text: string } {
  const { subject, text } = texts[locale];
  return { subject, text: text(mail) };
}
