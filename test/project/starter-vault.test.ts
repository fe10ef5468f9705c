import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { certaintyUpdate } from '../../src/application/grade-note';
import { Library } from '../../src/application/library';
import { splitNote } from '../../src/application/notes/front-matter';
import type { NoteText } from '../../src/application/ports';
import { checkVault } from '../../src/application/reports/check-vault';
import { readNote } from '../../src/domain/read-note';
import { sourceToCsl } from '../../src/domain/source-csl';
import { causalVerbs } from '../../src/domain/wording/causal-verbs';
import { patientSentence, WORDINGS } from '../../src/domain/wording';

const root = path.join(__dirname, '..', '..', 'notes-template');
const files = (readdirSync(root, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  .sort();
const textOf = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const markdown = files.filter((file) => file.endsWith('.md'));
const bases = files.filter((file) => file.endsWith('.base'));

function noteAt(file: string): NoteText {
  const { properties, problems } = splitNote(textOf(file));
  return { path: file, modified: 0, problems, ...(properties && { properties }) };
}

const library = new Library();
library.putAll(markdown.map(noteAt));
const views = library.claimViews().map((view) => [view.claim.path, view] as const);
const bodyOf = (file: string): string => textOf(file).slice(splitNote(textOf(file)).bodyStart);

describe('the starter vault', () => {
  it('has nothing that needs attention', () => {
    expect(checkVault(library, '2026-11-23')).toEqual([]);
  });

  it('has six sources and at least eight claims, an article and two handouts', () => {
    expect(library.sources()).toHaveLength(6);
    expect(library.claims().length).toBeGreaterThanOrEqual(8);
    expect(library.handouts().map(({ lang }) => lang).sort()).toEqual(['en-GB', 'fr-FR']);
    expect(markdown.filter((file) => file.startsWith('Articles/'))).toHaveLength(1);
  });

  it('names each source note by its citekey, and says that nobody has checked it for retraction', () => {
    for (const { path: file, citekey, status, designOrigin } of library.sources()) {
      expect([file, status, designOrigin]).toEqual([`Sources/${citekey}.md`, 'unknown', 'author']);
    }
  });

  it('completes the reference that the article left open', () => {
    expect(sourceToCsl(library.sourceByKey('belavy2017') as never)).toMatchObject({
      title: 'Running exercise strengthens the intervertebral disc', 'container-title-short': 'Sci Rep', volume: '7', number: '45975',
      DOI: '10.1038/srep45975', PMID: '28422125', PMCID: 'PMC5396190', issued: { 'date-parts': [[2017, 4, 19]] },
      author: ['Belavý', 'Quittner', 'Ridgers', 'Ling', 'Connell', 'Rantalainen'].map((family) => expect.objectContaining({ family })),
    });
  });

  it('links only to notes and tables that are there', () => {
    const names = new Set(files.flatMap((file) => [file, path.posix.basename(file), path.posix.basename(file, '.md')]));
    for (const file of markdown.filter((name) => !name.startsWith('Templates/'))) {
      const targets = [...textOf(file).matchAll(/\[\[([^\]|#]+)/gu)].map((match) => match[1]);
      expect([file, targets.filter((target) => !names.has(target ?? ''))]).toEqual([file, []]);
    }
  });
});

describe.each(views)('%s', (_, view) => {
  const { claim } = view;
  it('says the certainty that its judgements give, with a fingerprint that holds', () => {
    expect(certaintyUpdate(view)).toBeUndefined();
    expect(view.stale).toBe(false);
  });

  it('is a draft of one sentence that rests on sources, and makes no recommendation', () => {
    expect(claim.state).toBe('draft');
    expect(claim.statement).toMatch(/^\p{Lu}[^.]+$/u);
    expect(view.sources.length).toBeGreaterThan(0);
    expect(claim.recommendation).toBeUndefined();
  });

  it('has a verdict, and caveats to print with it', () => {
    expect(claim.verdict).toBeDefined();
    expect(claim.caveats.length).toBeGreaterThan(0);
  });

  it('claims no cause where it is an association', () => {
    if (claim.claimKind === 'association') expect(causalVerbs(claim.statement)).toEqual([]);
  });

  it.each(['en', 'fr', 'de'] as const)('asserts nothing to patients in %s', (language) => {
    expect(patientSentence(claim, view.certainty, WORDINGS[language], view.stale)).toMatchObject({ asserts: false, draft: true });
  });
});

it('keeps to very low for discs, whose outcome is a surrogate', () => {
  const discs = views.map(([, view]) => view).filter(({ grading, claim }) => grading.start !== undefined && claim.claimKind === 'association');
  expect(discs.length).toBeGreaterThanOrEqual(4);
  for (const { certainty, claim } of discs) {
    expect(claim.outcomeType).toBe('surrogate');
    expect(['very_low', 'incomplete']).toContain(certainty);
  }
});

describe.each(markdown.filter((file) => /^(?:Articles|Handouts)\//u.test(file)))('%s', (file) => {
  const body = bodyOf(file);
  it('cites, and only sources that are there', () => {
    const keys = [...body.matchAll(/@([\p{L}\p{N}_][\p{L}\p{N}_:.-]*)/gu)].map((match) => match[1] ?? '');
    expect(keys.length).toBeGreaterThan(3);
    expect(keys.filter((key) => library.sourceByKey(key) === undefined)).toEqual([]);
  });

  it('has a place for its references', () => {
    expect(body.match(/^%% \/?references %%$/gmu)).toEqual(['%% references %%', '%% /references %%']);
  });
});

describe.each(markdown.filter((file) => file.startsWith('Templates/')))('%s', (file) => {
  const { properties = {} } = splitNote(textOf(file));
  it('is no evidence itself', () => {
    expect(library.get(file)).toEqual({ problems: [] });
  });

  it('gives a note that reads without errors', () => {
    const filled = JSON.parse(JSON.stringify(properties)
      .replace(/\{\{title\}\}|<% tp\.file\.title %>/gu, 'khan2009')
      .replace(/\{\{date:YYYY-MM-DD\}\}|<% tp\.date\.now\([^)]*\) %>/gu, '2026-11-23')) as Record<string, unknown>;
    const { value, problems } = readNote('New.md', filled);
    expect(value?.kind).toBe(properties['evidence']);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

const types = (JSON.parse(textOf('.obsidian/types.json')) as { types: Record<string, string> }).types;

describe('the property types', () => {
  it('are types that the app knows', () => {
    expect(Object.values(types).filter((type) => !['text', 'multitext', 'number', 'checkbox', 'date', 'datetime', 'tags', 'aliases'].includes(type))).toEqual([]);
  });

  it('fit every property of every note', () => {
    const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
      text: (value) => typeof value === 'string', multitext: Array.isArray, tags: Array.isArray,
      number: (value) => typeof value === 'number', checkbox: (value) => typeof value === 'boolean',
      date: (value) => typeof value === 'string' && /^(?:\d{4}-\d{2}-\d{2}|\{\{date.*|<% tp\.date.*)?$/u.test(value),
    };
    const misfits = markdown.flatMap((file) => Object.entries(splitNote(textOf(file)).properties ?? {})
      .filter(([key, value]) => value !== null && fits[types[key] ?? '']?.(value) !== true).map(([key]) => `${file} › ${key}`));
    expect(misfits).toEqual([]);
  });
});

describe.each(bases)('%s', (file) => {
  interface View { type: string; name: string; order: string[]; groupBy?: { property: string; direction: string } }
  const base = parse(textOf(file)) as { filters: object; formulas?: Record<string, string>; properties: Record<string, object>; views: View[] };
  const isKnown = (property: string): boolean =>
    property.startsWith('file.') || property in types || Object.hasOwn(base.formulas ?? {}, property.replace(/^formula\./u, ''));

  it('has named table views over properties that exist', () => {
    expect(base.views.length).toBeGreaterThan(0);
    for (const view of base.views) {
      expect(view).toMatchObject({ type: 'table', name: expect.stringMatching(/./u) as string });
      expect([...view.order, ...(view.groupBy ? [view.groupBy.property] : [])].filter((property) => !isKnown(property))).toEqual([]);
    }
    expect(Object.keys(base.properties).filter((property) => !isKnown(property))).toEqual([]);
  });

  it('leaves the templates out', () => {
    expect(JSON.stringify(base.filters)).toContain('endsWith(\\"Templates\\")');
  });
});
