import path from 'node:path';
import { Environment, examples } from './config.schema';

export interface Config {
  port: number;
  /** The address to listen on. */
  host: string;
  /** Undefined: the embedded database, in the data folder. */
  databaseUrl: string | undefined;
  /** Through which several nodes talk to each other. Undefined: this one is alone. */
  redisUrl: string | undefined;
  /** Absolute path of the folder for everything that must survive a restart. */
  dataFolder: string;
  /** Public origin, without a slash at the end: for links in mails and the check of origins. */
  publicUrl: string;
  mail: { smtpUrl: string | undefined; from: string };
  /** How many reverse proxies stand in front, whose word about the visitor's address is believed. */
  trustedProxies: number;
  logLevel: 'error' | 'warn' | 'info' | 'debug';
}

/** A setting that cannot be used, as one sentence that names it, says what was expected and gives an example. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/**
 * @param env the environment of the process; an empty value counts as absent, as compose files produce them
 * @param cwd the folder that a relative data folder starts from
 */
export function loadConfig(env: NodeJS.ProcessEnv, cwd: string): Config {
  const settings = readEnvironment(env);
  const port = settings.PORT ?? 3000;
  const publicUrl = new URL(settings.PALABRE_URL ?? `http://localhost:${port}`).origin;
  return {
    port,
    host: settings.HOST ?? '127.0.0.1',
    databaseUrl: settings.DATABASE_URL,
    redisUrl: settings.REDIS_URL,
    dataFolder: path.resolve(cwd, settings.PALABRE_DATA ?? 'data'),
    publicUrl,
    mail: { smtpUrl: settings.SMTP_URL, from: settings.MAIL_FROM ?? `Palabre <palabre@${new URL(publicUrl).hostname}>` },
    trustedProxies: settings.TRUST_PROXY ?? 0,
    logLevel: settings.LOG_LEVEL ?? 'info',
  };
}

function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = Environment.safeParse(given);
  if (result.success) return result.data;
  const name = result.error.issues[0]?.path[0] as keyof Environment;
  throw new ConfigError(complaint(name, given[name] ?? ''));
}

/** Addresses may contain a password, so the value of one is never repeated. */
function complaint(name: keyof Environment, value: string): string {
  const { expected, example } = examples[name];
  const shown = name.endsWith('_URL') && name !== 'PALABRE_URL' ? 'its value is not one' : `${JSON.stringify(value)} is not`;
  return `The setting ${name} must be ${expected}, and ${shown}: for example ${name}=${example}`;
}
