/** Keeps the values that were asked for last, as many as there is room for. */
export class Recent<T> {
  private readonly values = new Map<string, T>();

  constructor(private readonly room: number) {}

  /** The value of a key, made where it is not kept. What `make` throws is not kept. */
  get(key: string, make: () => T): T {
    const value = this.values.get(key) ?? make();
    this.values.delete(key);
    this.values.set(key, value);
    const oldest = this.values.keys().next();
    if (this.values.size > this.room && oldest.done !== true) this.values.delete(oldest.value);
    return value;
  }
}
