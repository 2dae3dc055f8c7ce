import { Inject, Injectable } from '@nestjs/common';
import type { CookieOptions, Response } from 'express';
import { CONFIG, type Config } from '../platform/config';
import type { OpenedSession } from './session.service';

/** The cookie that carries a session: unreadable for scripts, never sent from another site with a request that changes something. */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly options: CookieOptions;

  constructor(@Inject(CONFIG) config: Config) {
    const secure = config.publicUrl.startsWith('https:');
    this.name = secure ? '__Host-palabre_session' : 'palabre_session';
    this.options = { httpOnly: true, sameSite: 'lax', path: '/', secure };
  }

  /** @param header the Cookie header of a request or of the opening of a socket */
  read(header: string | undefined): string | undefined {
    const prefix = `${this.name}=`;
    const pair = header?.split(';').find((part) => part.trim().startsWith(prefix));
    return pair?.trim().slice(prefix.length);
  }

  /** On a shared device without a date: it goes when the browser is closed. */
  write(response: Response, { session, secret }: OpenedSession): void {
    response.cookie(this.name, secret, session.shared ? this.options : { ...this.options, expires: session.expiresAt });
  }

  clear(response: Response): void {
    response.clearCookie(this.name, this.options);
  }
}
