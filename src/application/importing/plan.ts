import { baseName } from '../../domain/links';
import type { Article, ArticleReference, MarkedStatement } from './article';
import { articleNoteText, type ArticleLine } from './article-note';
import { claimText } from './claim-text';
import { finish, type Steps } from './format';
import { FreeNames } from './free-names';
import { fold } from './match-source';
import type { PlanContext } from './plan-context';
import { SourcePlanner, type PlannedSource } from './plan-sources';
import type { ImportPlan, Leftover, PlannedNote } from './plan-types';
import { withIncompleteAuthors } from './source-draft';

export type { PlanContext } from './plan-context';

/** Id of the article's own row. */
const ARTICLE = 'article';
const FALLBACK_NAME = 'Imported article';

/** Plans an article: its sources, a draft claim for every sentence that cites, and a note that links them. Existing notes stay as they are. */
export function planArticle(article: Article, context: PlanContext): ImportPlan {
  return finish(planArticleSteps(article, context));
}

/** Notes that are planned between two breaths. */
const NOTES = 4;

/** The same as steps, for long articles. */
export function* planArticleSteps(article: Article, context: PlanContext): Steps<ImportPlan> {
  if (article.references.length === 0 && article.statements.length === 0 && article.text.trim() === '') return { notes: [], problems: article.problems, leftovers: [] };
  const names = new FreeNames(context.exists);
  const planner = new SourcePlanner(context, names);
  const sources = new Map<string, PlannedSource>();
  for (const reference of article.references) {
    sources.set(reference.id, planner.plan(draftOf(reference)));
    if (sources.size % NOTES === 0) yield undefined;
  }
  const title = article.title ?? context.name;
  const statements = merged(article.statements);
  const known = claimsByStatement(context);
  const place = articlePlace(title, context, names, statements.some((statement) => known.has(fold(statement.statement))), sources);
  const claims: PlannedNote[] = [];
  for (const statement of statements) {
    claims.push(planClaim(statement, claims.length, { context, names, sources, known, articleTarget: baseName(place.path) }));
    if (claims.length % NOTES === 0) yield undefined;
  }
  const leftovers = [...article.leftovers, ...unreadable(sources)];
  const notes = [...[...sources.values()].map((source) => source.note), ...claims];
  return { notes: [...notes, articleRow({ article, place, title, context, sources, claims, leftovers })], problems: article.problems, leftovers };
}

function draftOf({ id, text, parsed, span }: ArticleReference): Parameters<SourcePlanner['plan']>[0] {
  return { id: `source:${id}`, item: withIncompleteAuthors(parsed), original: text, confidence: parsed.confidence, fieldConfidence: parsed.fieldConfidence, missing: parsed.missing, ...(span === undefined ? {} : { span }) };
}

/** A sentence that stands twice in an article is one claim with the sources of both. */
function merged(statements: readonly MarkedStatement[]): readonly MarkedStatement[] {
  const byText = new Map<string, MarkedStatement>();
  for (const statement of statements) {
    const key = fold(statement.statement);
    const first = byText.get(key);
    byText.set(key, first === undefined ? statement : {
      ...first, references: [...new Set([...first.references, ...statement.references])], caveats: [...new Set([...first.caveats, ...statement.caveats])], missing: [...new Set([...first.missing, ...statement.missing])],
    });
  }
  return [...byText.values()];
}

function claimsByStatement(context: PlanContext): ReadonlyMap<string, string> {
  return new Map(context.library.claims().map((claim) => [fold(claim.statement), claim.path]));
}

interface ClaimContext {
  readonly context: PlanContext;
  readonly names: FreeNames;
  readonly sources: ReadonlyMap<string, PlannedSource>;
  readonly known: ReadonlyMap<string, string>;
  readonly articleTarget: string;
}

function planClaim(statement: MarkedStatement, at: number, { context, names, sources, known, articleTarget }: ClaimContext): PlannedNote {
  const cited = statement.references.flatMap((id) => sources.get(id) ?? []);
  const row = {
    id: `claim:${at + 1}`, kind: 'claim' as const, title: statement.statement, confidence: statement.missing.length > 0 ? 0.6 : 0.95, original: statement.sentence,
    fields: claimFields(statement, cited), links: cited.filter((source) => source.target !== undefined).map((source) => source.note.id),
    ...(statement.span === undefined ? {} : { span: statement.span }),
  };
  const existing = known.get(fold(statement.statement));
  if (existing !== undefined) return { ...row, path: existing, action: 'unchanged', why: 'Your vault has a claim with this statement. It stays as it is.' };
  const supports = cited.flatMap((source) => source.target ?? []);
  const quoted = cited.filter((source) => source.target === undefined).map((source) => source.note.original);
  const text = claimText({ statement: statement.statement, quotation: statement.sentence, supports, caveats: statement.caveats, article: articleTarget }, quoted);
  const path = names.take(context.folders.claims, statement.statement, `Claim ${at + 1}`);
  return { ...row, path, action: 'create', why: claimReason(statement), text };
}

function claimReason({ missing, caveats }: MarkedStatement): string {
  const parts = ['A sentence that cites; it becomes a draft for you to judge.'];
  if (missing.length > 0) parts.push(`The list has no entry ${missing.join(', ')}.`);
  if (caveats.length > 0) parts.push(caveats.length === 1 ? 'One caveat follows it.' : `${caveats.length} caveats follow it.`);
  return parts.join(' ');
}

function claimFields(statement: MarkedStatement, cited: readonly PlannedSource[]): PlannedNote['fields'] {
  return [
    { name: 'claim', value: statement.statement, confidence: 0.95 },
    { name: 'quotation', value: statement.sentence, confidence: 1 },
    ...(cited.length === 0 ? [] : [{ name: 'supports', value: cited.map((source) => source.target ?? source.note.title).join('; '), confidence: 0.95 }]),
    ...statement.caveats.map((caveat) => ({ name: 'caveats', value: caveat, confidence: 0.75 })),
  ];
}


interface ArticlePlace {
  readonly path: string;
  /** The note of an earlier import of the same article. */
  readonly known: boolean;
}

/**
 * Where the article's note goes. A note of that name is taken for the same article where a claim of it, or every source where it makes no
 * claims, is in the vault already; otherwise another article has the name, and this one gets a number.
 */
function articlePlace(title: string, context: PlanContext, names: FreeNames, claimKnown: boolean, sources: ReadonlyMap<string, PlannedSource>): ArticlePlace {
  const wanted = new FreeNames(() => false).take(context.folders.articles, title, FALLBACK_NAME);
  const sourcesKnown = sources.size > 0 && [...sources.values()].every((source) => source.note.action === 'duplicate');
  if (context.exists(wanted) && (claimKnown || sourcesKnown)) return { path: wanted, known: true };
  return { path: names.take(context.folders.articles, title, FALLBACK_NAME), known: false };
}

interface ArticleRow {
  readonly article: Article;
  readonly place: ArticlePlace;
  readonly title: string;
  readonly context: PlanContext;
  readonly sources: ReadonlyMap<string, PlannedSource>;
  readonly claims: readonly PlannedNote[];
  readonly leftovers: readonly Leftover[];
}

function articleRow({ article, place, title, context, sources, claims, leftovers }: ArticleRow): PlannedNote {
  const rows = [...sources.values()].map((source) => source.note);
  const common = { id: ARTICLE, kind: 'article' as const, path: place.path, title, confidence: 1, fields: [], original: '', links: [...rows.filter((note) => note.action !== 'failed'), ...claims].map((note) => note.id) };
  if (place.known) return { ...common, action: 'unchanged', why: 'This article was imported before. Its note stays as it is.' };
  const text = articleNoteText(article, {
    title, today: context.today, leftovers,
    claims: claims.map((claim): ArticleLine => ({ target: baseName(claim.path), text: claim.title })),
    sources: [...sources.values()].map((source): ArticleLine => ({ text: source.note.original, ...(source.target === undefined ? {} : { target: source.target }) })),
  });
  return { ...common, action: 'create', why: 'Links the claims and sources, and keeps the whole text.', text };
}

function unreadable(sources: ReadonlyMap<string, PlannedSource>): readonly Leftover[] {
  return [...sources.values()].filter((source) => source.note.action === 'failed').map((source) => ({ text: source.note.original, why: source.note.why }));
}
