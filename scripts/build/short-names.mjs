import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/**
 * Citeproc's own property names are a quarter of what it weighs, so the build gives them short ones. A name is left alone wherever something
 * outside the code could ask for it: built-in names, words of any string or pattern in the file (keys of styles, items and options are
 * looked up by such), parts of names that are put together at run time, names of style elements, and what our own typings of the engine name.
 */

/** Endings of names that are put together at run time, such as `citation` + `_sort`. */
const COMPOSED = /(?:_sort|_end|_count|_decor)$/;
/** Objects whose members are looked up by a word of a style, of a locale or of an item. */
const LOOKED_UP = /^CSL\.(?:Node|Attributes|Output\.Formats|Output\.Formatters|Util\.Dates)$/;
/** What the CSL test suite is run through. */
const FOR_TESTS = ['updateItems', 'process_CitationCluster', 'processCitationCluster', 'registry', 'citationreg', 'citationByIndex', 'sortedItems', 'abbrevs', 'setAbbreviations'];
/** Variables, attributes and name parts of CSL that are identifiers and may stand in an item, a style or a locale. */
const OF_CSL = [
  'abstract', 'accessed', 'annote', 'archive', 'author', 'authority', 'chair', 'circa', 'class', 'collection', 'compiler', 'composer', 'container', 'contributor', 'curator',
  'custom', 'dimensions', 'director', 'division', 'edition', 'editor', 'event', 'family', 'genre', 'given', 'guest', 'host', 'illustrator', 'interviewer', 'issue', 'issued',
  'jurisdiction', 'keyword', 'language', 'literal', 'locator', 'medium', 'narrator', 'note', 'number', 'organizer', 'page', 'part', 'performer', 'printing', 'producer', 'publisher',
  'recipient', 'references', 'scale', 'season', 'section', 'seeAlso', 'source', 'status', 'submitted', 'suffix', 'supplement', 'title', 'translator', 'type', 'version', 'volume', 'year',
  'journalAbbreviation', 'shortTitle', 'isInstitution', 'lowercase', 'uppercase', 'sentence', 'normal', 'passthrough', 'literals', 'suppress', 'multi', 'static',
  // The elements of a style as they are handed over.
  'attrs', 'children',
];

/** Options that are handed to `Intl`. */
const OPTIONS = ['localeMatcher', 'usage', 'sensitivity', 'ignorePunctuation', 'numeric', 'caseFirst'];
/** Shorter names gain next to nothing. */
const SHORTEST = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';

/** The source with its own property names shortened, the same way each time. `kept` are names that others use. */
export function withShortNames(source, kept) {
  const file = ts.createSourceFile('citeproc.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const places = new Map();
  const reserved = new Set([...kept, ...OF_CSL, ...FOR_TESTS, ...builtInNames()]);
  const visit = (node) => {
    if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) for (const word of node.text.match(/[A-Za-z_$][\w$]*/g) ?? []) reserved.add(word);
    const name = propertyName(node);
    if (name !== undefined) places.set(name.text, [...places.get(name.text) ?? [], name.getStart(file)]);
    if (name !== undefined && ts.isPropertyAccessExpression(node) && LOOKED_UP.test(node.expression.getText(file))) reserved.add(name.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  const own = [...places].filter(([name]) => name.length >= SHORTEST && !reserved.has(name) && !COMPOSED.test(name));
  own.sort(([a, at], [b, bt]) => bt.length - at.length || (a < b ? -1 : 1));
  const edits = own.flatMap(([name, starts], index) => starts.map((from) => ({ from, to: from + name.length, insert: shortName(index) })));
  return applied(source, edits);
}

/** The names that our own code uses on the engine: every word of its typings. */
export async function namesInTypings(root) {
  const typings = await readFile(path.join(root, 'src/types/citeproc.d.ts'), 'utf8');
  return typings.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

function propertyName(node) {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.name)) return node.name;
  return ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) ? node.name : undefined;
}

/** `$a`, `$b` … `$aa` …: no variable of CSL, no key of an item and no name in the file begins so. */
function shortName(index) {
  const { length } = LETTERS;
  return `$${index >= length ? LETTERS[Math.floor(index / length) - 1] : ''}${LETTERS[index % length]}`;
}

function builtInNames() {
  const objects = [Object, Function, Array, String, Number, Boolean, RegExp, Date, Math, JSON, Error, Map, Set, Symbol, Promise, Intl, Intl.Collator, Intl.NumberFormat];
  const names = objects.flatMap((one) => [...Object.getOwnPropertyNames(one), ...Object.getOwnPropertyNames(one.prototype ?? {})]);
  return [...names, ...Object.getOwnPropertyNames(globalThis), ...OPTIONS, 'lastIndex', 'exports'];
}

function applied(source, edits) {
  let text = '';
  let at = 0;
  for (const { from, to, insert } of edits.sort((a, b) => a.from - b.from)) {
    text += source.slice(at, from) + insert;
    at = to;
  }
  return text + source.slice(at);
}
