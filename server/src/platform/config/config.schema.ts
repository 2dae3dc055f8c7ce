import * as z from 'zod/mini';

const url = (protocols: string[]) => z.string().check(z.refine((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol)));

const wholeNumber = (from: number, to: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,9}$/)),
      z.transform((text: string) => Number(text)),
    ),
    z.number().check(z.gte(from), z.lte(to)),
  );

/** A port of 0 asks the system for a free one. */
export const Environment = z.object({
  PORT: z.optional(wholeNumber(0, 65_535)),
  HOST: z.optional(z.string().check(z.regex(/^[A-Za-z0-9.:_-]+$/))),
  DATABASE_URL: z.optional(url(['postgres:', 'postgresql:'])),
  PALABRE_DATA: z.optional(z.string()),
  PALABRE_URL: z.optional(url(['http:', 'https:']).check(z.refine((value) => new URL(value).pathname === '/' && !new URL(value).search))),
  SMTP_URL: z.optional(url(['smtp:', 'smtps:'])),
  MAIL_FROM: z.optional(z.string().check(z.regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/))),
  TRUST_PROXY: z.optional(wholeNumber(0, 10)),
  LOG_LEVEL: z.optional(z.enum(['error', 'warn', 'info', 'debug'])),
});
export type Environment = z.infer<typeof Environment>;

/** What a good value looks like, for the sentence about a bad one. */
export const examples: Record<keyof Environment, { expected: string; example: string }> = {
  PORT: { expected: 'a port number from 0 to 65535', example: '3000' },
  HOST: { expected: 'an address or a host name to listen on', example: '0.0.0.0' },
  DATABASE_URL: { expected: 'the address of a PostgreSQL database', example: 'postgres://palabre:secret@localhost:5432/palabre' },
  PALABRE_DATA: { expected: 'a folder', example: '/var/lib/palabre' },
  PALABRE_URL: { expected: 'the public address of this site, without a path', example: 'https://palabre.example.org' },
  SMTP_URL: { expected: 'the address of a mail server', example: 'smtps://user:secret@mail.example.org' },
  MAIL_FROM: { expected: 'the sender of mails', example: 'Palabre <palabre@example.org>' },
  TRUST_PROXY: { expected: 'the number of reverse proxies in front of the server, from 0 to 10', example: '1' },
  LOG_LEVEL: { expected: 'one of error, warn, info, debug', example: 'info' },
};
