import { createHash } from 'node:crypto';
import { offersTicket } from '../../platform/http';
import type { Credentials } from '../gate.port';

const most = 5_000;

/** What was last answered to whom, by a hash of what they showed: no secret is kept. A ticket is good once, so nothing is remembered of it. */
export class StandingMemory<Answer> {
  private readonly answers = new Map<string, Answer>();

  recall(credentials: Credentials, documentId: string): Answer | undefined {
    const key = keyOf(credentials, documentId);
    return key === undefined ? undefined : this.answers.get(key);
  }

  /** The oldest makes room. */
  keep(credentials: Credentials, documentId: string, answer: Answer): void {
    const key = keyOf(credentials, documentId);
    if (key === undefined) return;
    this.answers.delete(key);
    this.answers.set(key, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > most && oldest !== undefined) this.answers.delete(oldest);
  }
}

function keyOf(credentials: Credentials, documentId: string): string | undefined {
  if (offersTicket(credentials)) return undefined;
  const { authorization = '', cookie = '' } = credentials.headers;
  return createHash('sha256').update(`${documentId}\0${authorization}\0${cookie}`).digest('base64');
}
