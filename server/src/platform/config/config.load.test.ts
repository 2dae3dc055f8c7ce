import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './config.load';

const load = (env: Record<string, string> = {}) => loadConfig(env, '/srv/palabre');

describe('loadConfig', () => {
  it('needs no setting at all', () => {
    expect(load()).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: undefined,
      redisUrl: undefined,
      dataFolder: '/srv/palabre/data',
      publicUrl: 'http://localhost:3000',
      mail: { smtpUrl: undefined, from: 'Palabre <palabre@localhost>' },
      trustedProxies: 0,
      logLevel: 'info',
    });
  });

  it('takes an empty value for an absent one', () => {
    expect(load({ PORT: '', DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '' })).toEqual(load());
  });

  it('derives the public address from the port and mail sender from the public address', () => {
    expect(load({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
    expect(load({ PALABRE_URL: 'https://palabre.example.org/' })).toMatchObject({
      publicUrl: 'https://palabre.example.org',
      mail: { from: 'Palabre <palabre@palabre.example.org>' },
    });
  });

  it('reads a data folder from where it was started', () => {
    expect(load({ PALABRE_DATA: '../elsewhere' }).dataFolder).toBe('/srv/elsewhere');
    expect(load({ PALABRE_DATA: '/var/lib/palabre' }).dataFolder).toBe('/var/lib/palabre');
  });

  it.each([
    ['PORT', 'http'],
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['HOST', 'a b'],
    ['DATABASE_URL', 'mysql://localhost/palabre'],
    ['DATABASE_URL', 'palabre'],
    ['REDIS_URL', 'localhost:6379'],
    ['REDIS_URL', 'http://localhost:6379'],
    ['PALABRE_URL', 'palabre.example.org'],
    ['PALABRE_URL', 'https://example.org/palabre'],
    ['SMTP_URL', 'mail.example.org'],
    ['MAIL_FROM', 'Palabre'],
    ['MAIL_FROM', 'a@b.c\nBcc: d@e.f'],
    ['TRUST_PROXY', 'yes'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s in one sentence with an example', (name, value) => {
    const refused = () => load({ [name]: value });
    expect(refused).toThrow(ConfigError);
    expect(refused).toThrow(new RegExp(`^The setting ${name} must be .+: for example ${name}=.+$`, 's'));
  });

  it.each(['redis://localhost', 'redis://:secret@10.0.0.7:6380/2', 'rediss://palabre:secret@redis.example.org'])('takes %s for a Redis', (REDIS_URL) => {
    expect(load({ REDIS_URL }).redisUrl).toBe(REDIS_URL);
  });

  it.each([
    ['DATABASE_URL', 'mysql://me:hunter2@localhost'],
    ['REDIS_URL', 'tls://:hunter2@localhost'],
  ])('never repeats %s, which may hold a password', (name, value) => {
    expect(() => load({ [name]: value })).toThrow(expect.not.objectContaining({ message: expect.stringContaining('hunter2') }));
  });
});
