import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadConfig } from '../platform/config';
import { checkDisk, checkFolder, checkMail, checkNode, checkPublicUrl } from './doctor.machine';
import { render } from './doctor.report';

const config = (env: Record<string, string>) => loadConfig(env, '/');

describe('the doctor', () => {
  it.each([
    ['18.20.4', 'fail'],
    ['20.18.9', 'fail'],
    ['20.19.0', 'ok'],
    ['24.0.0', 'ok'],
  ])('judges Node %s: %s', (version, state) => {
    expect(checkNode(version).state).toBe(state);
  });

  it.each([
    [{}, 'ok'],
    [{ HOST: '0.0.0.0' }, 'warn'],
    [{ PALABRE_URL: 'http://palabre.example.org', HOST: '0.0.0.0' }, 'warn'],
    [{ PALABRE_URL: 'https://palabre.example.org' }, 'warn'],
    [{ PALABRE_URL: 'https://palabre.example.org', TRUST_PROXY: '1' }, 'ok'],
  ])('judges the public address of %j: %s', (env, state) => {
    const finding = checkPublicUrl(config(env));
    expect(finding.state).toBe(state);
    expect(Boolean(finding.advice)).toBe(state !== 'ok');
  });

  it('misses mail only where other people would need it', () => {
    expect(checkMail(config({})).state).toBe('ok');
    expect(checkMail(config({ PALABRE_URL: 'https://palabre.example.org' })).state).toBe('warn');
  });

  it('never shows the password of the mail server', () => {
    expect(checkMail(config({ SMTP_URL: 'smtps://me:hunter2@mail.example.org' })).message).toBe('sent through mail.example.org as Palabre <palabre@localhost>');
  });

  it('accepts a data folder that does not exist yet', async () => {
    const folder = path.join(os.tmpdir(), 'palabre-not-there', 'data');
    expect(checkFolder(folder)).toMatchObject({ state: 'ok', message: `${folder}, which the first start makes` });
    expect((await checkDisk(folder)).message).toMatch(/^\d+ MiB free$/);
  });

  it('writes what to do under what is wrong', () => {
    const text = render([
      { subject: 'Node', state: 'ok', message: '20.19.0' },
      { subject: 'mail', state: 'warn', message: 'not sent', advice: 'Set SMTP_URL.' },
    ]);
    expect(text).toBe('✓ Node  20.19.0\n! mail  not sent\n        → Set SMTP_URL.\n\n1 fine, 1 to look at, 0 broken');
  });
});
