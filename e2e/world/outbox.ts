import { address } from './address';

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/**
 * Signs the administrator in with the link the console printed, and says who it is.
 * @returns the session's cookie, with which the outbox can be read
 */
export async function openOutbox(link: string, at = address): Promise<string> {
  const token = new URL(link).hash.replace(/^#(?:token=)?/, '');
  const response = await fetch(`${at}/api/sign-in/link`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ token, sharedDevice: false }),
  });
  if (!response.ok) throw new Error(`the administrator's link was refused: ${response.status} ${await response.text()}`);
  const cookie = cookieOf(response);
  const profile = { name: 'Ada Ministrador', locale: 'fr', timeZone: 'Europe/Paris' };
  const named = await fetch(`${at}/api/me`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: at },
    body: JSON.stringify(profile),
  });
  if (!named.ok) throw new Error(`the administrator could not be named: ${named.status} ${await named.text()}`);
  return cookie;
}

interface Mail {
  to: string;
  text: string;
}

/** The newest mail to an address, read in the outbox as an administrator would; empty where there is none. */
export async function mailTo(email: string, at = address, cookie = process.env.E2E_ADMINISTRATOR ?? ''): Promise<string> {
  const response = await fetch(`${at}/api/mail?limit=100`, { headers: { Cookie: cookie } });
  if (!response.ok) throw new Error(`the outbox cannot be read: ${response.status}`);
  const { items } = (await response.json()) as { items: Mail[] };
  return items.find(({ to }) => to === email)?.text ?? '';
}

/** The code in the newest mail to an address. */
export async function codeFor(email: string, at = address, cookie = process.env.E2E_ADMINISTRATOR ?? ''): Promise<string> {
  const code = /\b(\d{3})\s?(\d{3})\b/.exec(await mailTo(email, at, cookie));
  if (!code) throw new Error(`no code was sent to ${email}`);
  return `${code[1]}${code[2]}`;
}
