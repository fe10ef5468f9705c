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

/** Names that the language itself asks objects for: options of `Intl`, property descriptors, iterators, matches, errors. */
const OF_LANGUAGE = [
  'localeMatcher', 'usage', 'sensitivity', 'ignorePunctuation', 'numeric', 'caseFirst', 'value', 'writable', 'enumerable', 'configurable', 'return', 'throw', 'index', 'input',
  'groups', 'message', 'stack', 'cause', 'toJSON', 'lastIndex', 'exports',
];
/** Shorter names gain next to nothing. */
const SHORTEST = 5;
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_';

/** The source with its own property names shortened, the same way each time. `kept` are names that others use. */
export function withShortNames(source, kept) {
  return renamed(source, shortNames([source], [...kept, ...OF_CSL, ...FOR_TESTS]));
}

/** Short names for the property names that sources share among themselves, the most frequent ones shortest. */
export function shortNames(sources, kept) {
  const counts = new Map();
  const reserved = new Set([...kept, ...builtInNames()]);
  for (const source of sources) {
    walk(source, (node, file) => {
      if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) for (const word of node.text.match(/[A-Za-z_$][\w$]*/g) ?? []) reserved.add(word);
      const name = propertyName(node);
      if (name === undefined) return;
      counts.set(name.text, (counts.get(name.text) ?? 0) + 1);
      if (ts.isPropertyAccessExpression(node) && LOOKED_UP.test(node.expression.getText(file))) reserved.add(name.text);
    });
  }
  const own = [...counts].filter(([name]) => name.length >= SHORTEST && !reserved.has(name) && !COMPOSED.test(name));
  own.sort(([a, times], [b, more]) => more - times || (a < b ? -1 : 1));
  return new Map(own.map(([name], index) => [name, shortName(index)]));
}

/** The source with property names changed. */
export function renamed(source, names) {
  const edits = [];
  walk(source, (node, file) => {
    const name = propertyName(node);
    const short = name && names.get(name.text);
    if (short === undefined) return;
    // `{ offset }` names a variable and a property at once.
    const isBoth = ts.isShorthandPropertyAssignment(node) || (ts.isBindingElement(node) && node.propertyName === undefined);
    edits.push({ from: name.getStart(file), to: isBoth ? name.getStart(file) : name.getEnd(), insert: isBoth ? `${short}: ` : short });
  });
  return applied(source, edits);
}

function walk(source, see) {
  const file = ts.createSourceFile('library.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const visit = (node) => {
    see(node, file);
    ts.forEachChild(node, visit);
  };
  visit(file);
}

/** The names that our own code uses on the engine: every word of its typings. */
export async function namesInTypings(root) {
  const typings = await readFile(path.join(root, 'src/types/citeproc.d.ts'), 'utf8');
  return typings.match(/[A-Za-z_$][\w$]*/g) ?? [];
}

/** The property that a node reads, writes or declares. */
function propertyName(node) {
  const name = nameOf(node);
  return name !== undefined && ts.isIdentifier(name) ? name : undefined;
}

function nameOf(node) {
  if (ts.isBindingElement(node)) return ts.isObjectBindingPattern(node.parent) && node.dotDotDotToken === undefined ? node.propertyName ?? node.name : undefined;
  if (ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) return node.name;
  if (ts.isMethodDeclaration(node) || ts.isPropertyDeclaration(node) || ts.isGetAccessorDeclaration(node) || ts.isSetAccessorDeclaration(node)) return node.name;
  return undefined;
}

/** `$a`, `$b` … `$aa` …: no variable of CSL, no key of an item and no name in the file begins so. */
export function shortName(index) {
  const { length } = LETTERS;
  return `$${index >= length ? LETTERS[Math.floor(index / length) - 1] : ''}${LETTERS[index % length]}`;
}

function builtInNames() {
  const objects = [Object, Function, Array, String, Number, Boolean, RegExp, Date, Math, JSON, Error, Map, Set, Symbol, Promise, Intl, Intl.Collator, Intl.NumberFormat];
  const names = objects.flatMap((one) => [...Object.getOwnPropertyNames(one), ...Object.getOwnPropertyNames(one.prototype ?? {})]);
  return [...names, ...Object.getOwnPropertyNames(globalThis), ...OF_LANGUAGE];
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
