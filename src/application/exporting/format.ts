import type { CslItem } from '../../domain/csl';

/** A file format for references: `head`, the entries with `between` them, and `foot` are a whole file. */
export interface ExportFormat {
  readonly id: string;
  /** What a person calls it. */
  readonly title: string;
  /** Of its files, without the dot. */
  readonly extension: string;
  readonly head: string;
  readonly between: string;
  readonly foot: string;
  /** One entry. Whatever the item holds, it is whole and closed, and no field reaches into another. Never throws. */
  readonly entry: (item: CslItem) => string;
}
