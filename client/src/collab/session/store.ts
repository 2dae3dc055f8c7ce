/** A record that is replaced, never changed, and whoever wants to know when a field of it is another. */
export class Store<Value extends object> {
  private readonly listeners = new Set<() => void>();

  constructor(private value: Value) {}

  readonly get = (): Value => this.value;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(value: Value): void {
    if (same(value, this.value)) return;
    this.value = value;
    for (const listener of this.listeners) listener();
  }
}

function same(a: object, b: object): boolean {
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return left.length === right.length && left.every(([key, entry], index) => right[index]?.[0] === key && right[index]?.[1] === entry);
}
