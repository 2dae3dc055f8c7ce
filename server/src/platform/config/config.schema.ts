import * as z from 'zod/mini';

const address = (protocols: string[], fits: (url: URL) => boolean = () => true) =>
  z.string().check(
    z.refine((value) => {
      if (!URL.canParse(value)) return false;
      const url = new URL(value);
      return protocols.includes(url.protocol) && fits(url);
    }),
  );

const withoutPath = ({ pathname, search, hash }: URL) => pathname === '/' && !search && !hash;

const wholeNumber = (from: number, to: number) =>
  z.pipe(
    z.pipe(
      z.string().check(z.regex(/^\d{1,9}$/)),
      z.transform((text: string) => Number(text)),
    ),
    z.number().check(z.gte(from), z.lte(to)),
  );

export const Environment = z.object({
  PORT: z.optional(wholeNumber(1, 65_535)),
  HOST: z.optional(z.string().check(z.regex(/^[A-Za-z0-9.:_-]+$/))),
  DATABASE_URL: z.optional(address(['postgres:', 'postgresql:'])),
  PALABRE_DATA: z.optional(z.string()),
  REDIS_URL: z.optional(address(['redis:', 'rediss:'])),
  PALABRE_URL: z.optional(address(['http:', 'https:'], withoutPath)),
  SMTP_URL: z.optional(address(['smtp:', 'smtps:'])),
  MAIL_FROM: z.optional(z.string().check(z.regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/))),
  TRUST_PROXY: z.optional(wholeNumber(0, 10)),
  LOG_LEVEL: z.optional(z.enum(['error', 'warn', 'info', 'debug'])),
});
export type Environment = z.infer<typeof Environment>;

/** What a good value looks like, for the sentence about a bad one. */
export const examples: Record<keyof Environment, { expected: string; example: string }> = {
  PORT: { expected: 'a port number from 1 to 65535', example: '3000' },
  HOST: { expected: 'an address or a host name to listen on', example: '0.0.0.0' },
  DATABASE_URL: { expected: 'the address of a PostgreSQL database', example: 'postgres://palabre:secret@localhost:5432/palabre' },
  REDIS_URL: { expected: 'the address of a Redis', example: 'redis://:secret@localhost:6379' },
  PALABRE_DATA: { expected: 'a folder', example: '/var/lib/palabre' },
  PALABRE_URL: { expected: 'the public address of this site, without a path', example: 'https://palabre.example.org' },
  SMTP_URL: { expected: 'the address of a mail server', example: 'smtps://user:secret@mail.example.org' },
  MAIL_FROM: { expected: 'the sender of mails', example: 'Palabre <palabre@example.org>' },
  TRUST_PROXY: { expected: 'the number of reverse proxies in front of the server, from 0 to 10', example: '1' },
  LOG_LEVEL: { expected: 'one of error, warn, info, debug', example: 'info' },
};
