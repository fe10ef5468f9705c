import type { CslItem, CslName } from '../../domain/csl';
import { normaliseDoi, normalisePmcid, normalisePmid } from '../../domain/identifiers';
import { baseName } from '../../domain/links';
import { familyName } from '../../domain/names';
import type { Source } from '../../domain/source';
import { sourceToCsl } from '../../domain/source-csl';

/** By what two descriptions were found to be of the same work. */
export type MatchedBy = 'doi' | 'pmid' | 'pmcid' | 'title';

/** A work that is known already: a source of the vault, or one planned in the same import. */
export interface KnownWork {
  readonly item: CslItem;
  readonly path: string;
  /** How links name it. */
  readonly target: string;
}

export interface Match {
  readonly work: KnownWork;
  readonly by: MatchedBy;
}

const SHORTEST_TITLE = 12;

/** Finds the same work by DOI, PMID or PMCID, then by title with year and first author; what is absent on one side does not contradict. */
export class WorkIndex {
  private readonly byIdentifier = new Map<string, KnownWork>();
  private readonly byTitle = new Map<string, KnownWork[]>();

  add(work: KnownWork): void {
    for (const { key } of identifiersOf(work.item)) if (!this.byIdentifier.has(key)) this.byIdentifier.set(key, work);
    const title = foldTitle(work.item.title);
    if (title === '') return;
    const same = this.byTitle.get(title);
    if (same === undefined) this.byTitle.set(title, [work]);
    else same.push(work);
  }

  find(item: CslItem): Match | undefined {
    for (const { by, key } of identifiersOf(item)) {
      const work = this.byIdentifier.get(key);
      if (work !== undefined) return { work, by };
    }
    const title = foldTitle(item.title);
    if (title.length < SHORTEST_TITLE) return undefined;
    const work = this.byTitle.get(title)?.find((known) => agrees(known.item, item));
    return work === undefined ? undefined : { work, by: 'title' };
  }
}

/** A source of the vault as a known work; its link target is its file name. */
export function knownSource(source: Source): KnownWork {
  return { item: sourceToCsl(source), path: source.path, target: baseName(source.path) };
}

function identifiersOf(item: CslItem): readonly { readonly by: MatchedBy; readonly key: string }[] {
  const doi = normaliseDoi(item.DOI ?? '');
  const pmid = normalisePmid(item.PMID ?? '');
  const pmcid = normalisePmcid(item.PMCID ?? '');
  return [
    ...(doi === undefined ? [] : [{ by: 'doi' as const, key: `doi:${doi}` }]),
    ...(pmid === undefined ? [] : [{ by: 'pmid' as const, key: `pmid:${pmid}` }]),
    ...(pmcid === undefined ? [] : [{ by: 'pmcid' as const, key: `pmcid:${pmcid}` }]),
  ];
}

/** Year, first author and identifiers are the same wherever both sides have them. */
function agrees(one: CslItem, other: CslItem): boolean {
  const same = (a: string | undefined, b: string | undefined): boolean => a === undefined || b === undefined || a === '' || b === '' || a === b;
  return same(normaliseDoi(one.DOI ?? ''), normaliseDoi(other.DOI ?? ''))
    && same(normalisePmid(one.PMID ?? ''), normalisePmid(other.PMID ?? ''))
    && same(yearOf(one), yearOf(other))
    && same(foldName(one.author?.[0]), foldName(other.author?.[0]));
}

function yearOf(item: CslItem): string | undefined {
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return year === undefined ? undefined : String(year);
}

function foldName(name: CslName | undefined): string {
  return name === undefined ? '' : fold(familyName(name));
}

function foldTitle(title: string | undefined): string {
  return fold((title ?? '').replace(/<\/?[a-z]{1,10}>/gi, ''));
}

/** Letters and digits only, without accents and case. */
export function fold(text: string): string {
  return text.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
