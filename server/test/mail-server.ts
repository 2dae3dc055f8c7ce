import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it is given, and refuses while `refusing`. */
export class MailServer {
  readonly received: ParsedMail[] = [];
  refusing = false;
  private readonly server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(this.refusing ? new Error('mailbox unavailable') : null),
    onData: (stream, _session, callback) => {
      simpleParser(stream, (error, mail) => {
        this.received.push(mail);
        callback(error);
      });
    },
  });

  url = '';

  async listen(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `smtp://127.0.0.1:${(this.server.server.address() as { port: number }).port}`;
    return this.url;
  }

  to(address: string): ParsedMail[] {
    return this.received.filter(({ to }) => to && 'text' in to && to.text === address);
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(resolve));
  }
}
