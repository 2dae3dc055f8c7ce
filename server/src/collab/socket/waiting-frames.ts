import { limits } from '../collab.limits';

/** The frames that arrive while a document loads: a client sends its first ones at once. */
export class WaitingFrames {
  private frames: Uint8Array[] = [];
  private bytes = 0;

  /** @returns false when it is too much */
  add(frame: Uint8Array): boolean {
    this.frames.push(frame);
    this.bytes += frame.length;
    return this.frames.length <= limits.waitingMessages && this.bytes <= limits.waitingBytes + limits.frameBytes;
  }

  take(): Uint8Array[] {
    const taken = this.frames;
    this.frames = [];
    return taken;
  }
}
