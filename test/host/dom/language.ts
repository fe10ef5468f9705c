/** What the app adds to the language itself. */
export const arrayMethods = {
  first<T>(this: T[]): T | undefined {
    return this[0];
  },
  last<T>(this: T[]): T | undefined {
    return this[this.length - 1];
  },
  contains<T>(this: T[], target: T): boolean {
    return this.includes(target);
  },
  remove<T>(this: T[], target: T): void {
    for (let i = this.length - 1; i >= 0; i--) if (this[i] === target) this.splice(i, 1);
  },
  shuffle<T>(this: T[]): T[] {
    return this.sort(() => Math.random() - 0.5);
  },
  unique<T>(this: T[]): T[] {
    return [...new Set(this)];
  },
};

export const stringMethods = {
  contains(this: string, target: string): boolean {
    return this.includes(target);
  },
  format(this: string, ...args: string[]): string {
    return this.replace(/\{(\d+)\}/g, (whole, index: string) => args[Number(index)] ?? whole);
  },
};

export const objectFunctions = {
  isEmpty: (object: Record<string, unknown>): boolean => Object.keys(object).length === 0,
  each<T>(object: Record<string, T>, callback: (value: T, key?: string) => boolean | void, context?: unknown): boolean {
    return Object.keys(object).every((key) => callback.call(context, object[key] as T, key) !== false);
  },
};

export const mathFunctions = {
  clamp: (value: number, min: number, max: number): number => Math.min(Math.max(value, min), max),
  square: (value: number): number => value * value,
};
