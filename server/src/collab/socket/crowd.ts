/** How many sockets each network address has open. A whole assembly may sit behind one; a machine that opens sockets without end does too. */
export class Crowd {
  private readonly counts = new Map<string, number>();

  constructor(private readonly most: number) {}

  /** @returns whether there is room for one more; it then has to leave */
  enter(address: string): boolean {
    const count = this.counts.get(address) ?? 0;
    if (count >= this.most) return false;
    this.counts.set(address, count + 1);
    return true;
  }

  leave(address: string): void {
    const count = this.counts.get(address) ?? 0;
    if (count > 1) this.counts.set(address, count - 1);
    else this.counts.delete(address);
  }
}
