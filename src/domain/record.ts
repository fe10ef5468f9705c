/** The same record without the keys whose value is undefined: absent means absent (`exactOptionalPropertyTypes`). For records with keys of our own. */
export function withoutUndefined<T extends object>(record: T): Defined<T> {
  const kept: { [K in keyof T]?: T[K] } = {};
  for (const key of Object.keys(record) as (keyof T)[]) if (record[key] !== undefined) kept[key] = record[key];
  return kept as unknown as Defined<T>;
}

/** Keys that may be undefined become optional keys that may not. */
export type Defined<T> =
  & { [K in keyof T as undefined extends T[K] ? never : K]: T[K] }
  & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
