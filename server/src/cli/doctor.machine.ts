import fs from 'node:fs';
import { statfs } from 'node:fs/promises';
import path from 'node:path';
import type { Config } from '../platform/config';
import type { Finding } from './doctor.report';

const MIB = 1024 * 1024;
const LOW_DISK_MIB = 1024;
const NO_DISK_MIB = 200;

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const recent = major > 20 || (major === 20 && minor >= 19);
  return recent
    ? { subject: 'Node', state: 'ok', message: version }
    : { subject: 'Node', state: 'fail', message: `${version} is too old`, advice: 'Install Node 20.19 or newer.' };
}

const isLocal = (hostname: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(hostname) || hostname.endsWith('.localhost');

export function checkPublicUrl({ publicUrl, host, trustedProxies }: Config): Finding {
  const subject = 'public address';
  const { protocol, hostname } = new URL(publicUrl);
  if (isLocal(hostname)) {
    if (isLocal(host)) return { subject, state: 'ok', message: `${publicUrl}, for this machine only` };
    const advice = 'Set PALABRE_URL to the address people type, for example PALABRE_URL=https://palabre.example.org.';
    return { subject, state: 'warn', message: `${publicUrl}, but the server listens on ${host}: links in mails would lead nowhere`, advice };
  }
  if (protocol === 'http:') {
    return {
      subject,
      state: 'warn',
      message: `${publicUrl} is not encrypted`,
      advice: 'Put a reverse proxy with HTTPS in front, and set PALABRE_URL and TRUST_PROXY=1.',
    };
  }
  if (trustedProxies === 0) {
    const advice = 'Set TRUST_PROXY to the number of reverse proxies in front, usually TRUST_PROXY=1.';
    return { subject, state: 'warn', message: `${publicUrl}, but no reverse proxy is trusted: all visitors would share one rate limit`, advice };
  }
  return { subject, state: 'ok', message: publicUrl };
}

export function checkMail({ mail, publicUrl }: Config): Finding {
  const subject = 'mail';
  if (mail.smtpUrl) return { subject, state: 'ok', message: `sent through ${new URL(mail.smtpUrl).host} as ${mail.from}` };
  const message = 'not sent: kept for the administrator to read, and sign-in codes are printed by the server';
  if (isLocal(new URL(publicUrl).hostname)) return { subject, state: 'ok', message };
  return { subject, state: 'warn', message, advice: 'Set SMTP_URL so that people can sign in on their own.' };
}

/** The nearest folder on the way that exists: what a missing one would be made in. */
function nearestFolder(wanted: string): string {
  return fs.existsSync(wanted) || wanted === path.dirname(wanted) ? wanted : nearestFolder(path.dirname(wanted));
}

export function checkFolder(dataFolder: string): Finding {
  const subject = 'data folder';
  try {
    fs.accessSync(nearestFolder(dataFolder), fs.constants.W_OK | fs.constants.X_OK);
    return { subject, state: 'ok', message: fs.existsSync(dataFolder) ? dataFolder : `${dataFolder}, which the first start makes` };
  } catch {
    return {
      subject,
      state: 'fail',
      message: `${dataFolder} cannot be written`,
      advice: 'Give this user the right to write there, or choose another with PALABRE_DATA.',
    };
  }
}

export async function checkDisk(dataFolder: string): Promise<Finding> {
  const subject = 'disk';
  const { bavail, bsize } = await statfs(nearestFolder(dataFolder));
  const free = Math.floor((bavail * bsize) / MIB);
  const message = `${free} MiB free`;
  if (free >= LOW_DISK_MIB) return { subject, state: 'ok', message };
  return { subject, state: free < NO_DISK_MIB ? 'fail' : 'warn', message, advice: `Make room: less than ${NO_DISK_MIB} MiB and nothing more can be written.` };
}
