// The servers that we are compared with, each in a process of its own.
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';

/** @implements {import('./contestants.mjs').Running} */
export class ForkedServer {
  /**
   * @param {URL} program says over IPC on which port it listens
   * @param {string[]} args
   * @param {string[]} [flags] Node's
   */
  static async start(program, args, flags = []) {
    const server = new ForkedServer(program, args, flags);
    await server.restart();
    return server;
  }

  constructor(program, args, flags) {
    this.how = { program, args, flags };
  }

  /** After `kill`. */
  async restart() {
    const { program, args, flags } = this.how;
    this.child = fork(program, args, { execArgv: flags });
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.port = await new Promise((resolve, reject) => {
      this.child.once('message', (told) => resolve(told.port));
      this.child.once('exit', (code) => reject(new Error(`${program.pathname} ended with ${code}`)));
    });
  }

  get pid() {
    return this.child.pid;
  }

  documents(count) {
    return Promise.resolve(Array.from({ length: count }, () => randomUUID()));
  }

  place(documentId) {
    return { port: this.port, path: `/${documentId}` };
  }

  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  stop() {
    return this.kill();
  }
}
