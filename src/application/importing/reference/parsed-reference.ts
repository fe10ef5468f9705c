import type { CslItem } from '../../../domain/csl';

/** Fields that a reference may hold, by their CSL names; `authors` stands for the whole list of names. */
export type ReferenceField =
  | 'authors' | 'title' | 'container' | 'year' | 'volume' | 'issue' | 'pages' | 'doi' | 'pmid' | 'pmcid' | 'isbn' | 'url' | 'accessed' | 'publisher';

/** What the rules made of one reference. Nothing here was looked up: every value stands in `text`. */
export interface ParsedReference {
  /** The reference as it was given, without its number. */
  readonly text: string;
  /** CSL item with an empty `id`; `page` is as printed (`247–52`). */
  readonly item: CslItem;
  /** The authors as printed, `et al.` included; '' where there are none. */
  readonly authorsText: string;
  /** The list ends in `et al.`: there were more authors than the item names. */
  readonly authorsIncomplete: boolean;
  /** 0 to 1, the whole reference: as sure as its least sure important field. */
  readonly confidence: number;
  /** 0 to 1 for every field that was found. */
  readonly fieldConfidence: Readonly<Partial<Record<ReferenceField, number>>>;
  /** Fields that a reference of this type should have and this one lacks. */
  readonly missing: readonly ReferenceField[];
}
