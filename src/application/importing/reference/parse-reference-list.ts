import { splitReferences } from '../split-references';
import { parseReference } from './parse-reference';

/** One reference of a pasted list in plain values; '' where the reference lacks a part. */
export interface ListedReference {
  /** The reference as it stands in the list. */
  readonly text: string;
  readonly authors: string;
  readonly title: string;
  readonly container: string;
  readonly year: string;
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  readonly doi: string;
  /** 0 to 1. */
  readonly confidence: number;
}

/** Reads a pasted list: one reference a line, or numbered entries that go over several lines. In the order of the text. */
export function parseReferenceList(text: string): readonly ListedReference[] {
  return splitReferences(text).map(({ text: reference }) => {
    const { item, authorsText, confidence } = parseReference(reference);
    return {
      text: reference,
      authors: authorsText,
      title: item.title ?? '',
      container: item['container-title'] ?? '',
      year: String(item.issued?.['date-parts']?.[0]?.[0] ?? ''),
      volume: item.volume ?? '',
      issue: item.issue ?? '',
      pages: item.page ?? '',
      doi: item.DOI ?? '',
      confidence,
    };
  });
}
