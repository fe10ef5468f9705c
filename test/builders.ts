import type { NoteText } from '../src/application/ports';
import type { Claim, Relation } from '../src/domain/claim';
import type { Properties } from '../src/domain/note';
import { readClaim } from '../src/domain/read-claim';
import { readSource } from '../src/domain/read-source';
import type { Source } from '../src/domain/source';

/** A note as a host hands it over. */
export function aNote(path: string, properties?: Properties): NoteText {
  return { path, modified: 0, problems: [], ...(properties && { properties }) };
}

/**
 * A source, as its front matter says it: `aSource().by('Khan').in(2009).with({ design: 'rct' }).build()`. It cites as `khan2009` and
 * stands in `Sources/khan2009.md` unless told otherwise. Every step gives a new builder.
 */
export function aSource(properties: Properties = {}): SourceBuilder {
  return new SourceBuilder({ evidence: 'source', title: 'A study', csl_type: 'article-journal', ...properties });
}

class SourceBuilder {
  constructor(private readonly properties: Properties, private readonly folder = 'Sources', private readonly name?: string) {}

  /** Family names, or `Family, Given`. */
  by(...authors: readonly string[]): SourceBuilder {
    return this.with({ authors });
  }

  in(year: number): SourceBuilder {
    return this.with({ issued: String(year) });
  }

  titled(title: string): SourceBuilder {
    return this.with({ title });
  }

  /** Any front-matter property, by its name in the note. */
  with(properties: Properties): SourceBuilder {
    return new SourceBuilder({ ...this.properties, ...properties }, this.folder, this.name);
  }

  /** At another path than `Sources/<citekey>.md`. */
  at(path: string): SourceBuilder {
    const slash = path.lastIndexOf('/');
    return new SourceBuilder(this.properties, path.slice(0, Math.max(slash, 0)), path.slice(slash + 1).replace(/\.md$/, ''));
  }

  build(): Source {
    const { path, properties = {} } = this.note();
    return whole(readSource(path, properties).value);
  }

  note(): NoteText {
    const citekey = typeof this.properties['citekey'] === 'string' ? this.properties['citekey'] : this.keyOfAuthor();
    const file = `${this.name ?? citekey}.md`;
    return aNote(this.folder === '' ? file : `${this.folder}/${file}`, { ...this.properties, citekey });
  }

  private keyOfAuthor(): string {
    const [first = 'source'] = (this.properties['authors'] ?? []) as readonly string[];
    const issued = this.properties['issued'];
    const family = (first.split(',')[0] ?? '').normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    return `${family}${typeof issued === 'string' ? issued.slice(0, 4) : ''}`;
  }
}

/**
 * A claim, as its front matter says it: `aClaim('Running helps').supportedBy('khan2009').judged({ rob: 'serious' }).build()`. It stands in
 * `Claims/<statement>.md` unless told otherwise. Every step gives a new builder.
 */
export function aClaim(statement = 'Running helps the back', properties: Properties = {}): ClaimBuilder {
  return new ClaimBuilder({ evidence: 'claim', claim: statement, ...properties }, `Claims/${statement}.md`);
}

/** The five domains of GRADE, judged to be without concern. */
export const NO_CONCERNS = { rob: 'none', inconsistency: 'none', indirectness: 'none', imprecision: 'none', publication_bias: 'none' } as const;

class ClaimBuilder {
  constructor(private readonly properties: Properties, private readonly path: string) {}

  supportedBy(...targets: readonly string[]): ClaimBuilder {
    return this.linked('supports', targets);
  }

  contradictedBy(...targets: readonly string[]): ClaimBuilder {
    return this.linked('contradicts', targets);
  }

  linked(relation: Relation, targets: readonly string[]): ClaimBuilder {
    return this.with({ [relation]: targets.map((target) => `[[${target}]]`) });
  }

  /** GRADE judgements by the end of their property: `{ rob: 'serious' }` is `grade_rob`. The domains not named have no concern. */
  judged(domains: Readonly<Record<string, string>> = {}): ClaimBuilder {
    const judgements = Object.entries({ ...NO_CONCERNS, ...domains }).map(([domain, value]) => [`grade_${domain}`, value]);
    return this.with(Object.fromEntries(judgements) as Properties);
  }

  /** Any front-matter property, by its name in the note. */
  with(properties: Properties): ClaimBuilder {
    return new ClaimBuilder({ ...this.properties, ...properties }, this.path);
  }

  at(path: string): ClaimBuilder {
    return new ClaimBuilder(this.properties, path);
  }

  build(): Claim {
    return whole(readClaim(this.path, this.properties).value);
  }

  note(): NoteText {
    return aNote(this.path, this.properties);
  }
}

/** A source note as the host hands it over, for tests that need nothing of it but its citekey. */
export function aSourceNote(citekey: string, properties: Properties = {}): NoteText {
  return aSource({ citekey, ...properties }).note();
}

/** A claim note as the host hands it over. */
export function aClaimNote(statement: string, properties: Properties = {}): NoteText {
  return aClaim(statement, properties).note();
}

function whole<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('The reader gave no value.');
  return value;
}
