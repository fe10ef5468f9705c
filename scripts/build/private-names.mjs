import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { shortName } from './short-names.mjs';

/**
 * TypeScript's `private` is a promise that nothing outside the class asks for a name, so the build may shorten it. A name gets the same short
 * one everywhere: a class and the one that it extends never share a private name, so they cannot get in each other's way.
 */

const ROOT = path.join(import.meta.dirname, '..', '..');
const OURS = path.join(ROOT, 'src');
const SHORTEST = 3;
let known;

/** An esbuild plugin that shortens the private names of our own classes. */
export function privateNames() {
  return {
    name: 'private-names',
    setup(plugin) {
      plugin.onLoad({ filter: /[\\/]src[\\/].*\.ts$|[\\/]main\.ts$/ }, async ({ path: file }) => {
        if (!file.startsWith(OURS) && file !== path.join(ROOT, 'main.ts')) return undefined;
        known ??= shortPrivateNames();
        return { contents: withShortPrivates(await readFile(file, 'utf8'), await known), loader: 'ts' };
      });
    },
  };
}

/** Short names for all private names of our classes, the most frequent ones shortest. */
async function shortPrivateNames() {
  const files = (await readdir(OURS, { recursive: true })).filter((name) => name.endsWith('.ts')).sort();
  const counts = new Map();
  for (const text of [await readFile(path.join(ROOT, 'main.ts'), 'utf8'), ...await Promise.all(files.map((name) => readFile(path.join(OURS, name), 'utf8')))]) {
    for (const { name, places } of privatesOf(text)) counts.set(name, (counts.get(name) ?? 0) + places.length);
  }
  const names = [...counts].sort(([a, times], [b, more]) => more - times || (a < b ? -1 : 1));
  return new Map(names.map(([name], index) => [name, shortName(index)]));
}

/** A file with the private names of its classes shortened. */
export function withShortPrivates(text, names) {
  const edits = privatesOf(text).flatMap(({ name, places }) => places.map((from) => ({ from, to: from + name.length, insert: names.get(name) ?? name })));
  return edits.sort((a, b) => b.from - a.from).reduce((result, { from, to, insert }) => result.slice(0, from) + insert + result.slice(to), text);
}

/** The private names of a file with every place where they stand. A name that the file also uses for something else is left out. */
function privatesOf(text) {
  if (!text.includes('private ')) return [];
  const file = ts.createSourceFile('ours.ts', text, ts.ScriptTarget.ES2022, true);
  const found = new Map();
  const others = new Set();
  const take = (name) => found.set(name.text, [...found.get(name.text) ?? [], name.getStart(file)]);
  const visit = (node) => {
    const name = node.name;
    if (isPrivate(node) && ts.isIdentifier(name)) {
      take(name);
      // A parameter that is a property too is also a variable of the constructor, whose uses would have to follow.
      if (ts.isParameter(node) && usesOf(name.text, node.parent) > 1) others.add(name.text);
    } else if (ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      take(name);
    } else if (name !== undefined && ts.isIdentifier(name) && namesProperty(node)) {
      others.add(name.text);
    } else if (ts.isBindingElement(node)) {
      others.add((node.propertyName ?? node.name).getText(file));
    }
    ts.forEachChild(node, visit);
  };
  const declared = new Set();
  const declare = (node) => {
    if (isPrivate(node) && ts.isIdentifier(node.name)) declared.add(node.name.text);
    ts.forEachChild(node, declare);
  };
  declare(file);
  visit(file);
  return [...found].filter(([name]) => declared.has(name) && !others.has(name) && name.length > SHORTEST).map(([name, places]) => ({ name, places }));
}

function isPrivate(node) {
  return ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword) === true && node.name !== undefined;
}

/** Whether a node names a property without being private or of `this`. */
function namesProperty(node) {
  return ts.isPropertyAccessExpression(node) || ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) || ts.isPropertySignature(node)
    || ts.isMethodSignature(node) || ts.isPropertyDeclaration(node) || ts.isMethodDeclaration(node) || ts.isAccessor(node);
}

/** How often an identifier stands in a constructor, but for properties of that name. */
function usesOf(name, constructor) {
  let uses = 0;
  const visit = (node) => {
    if (ts.isIdentifier(node) && node.text === name && !(ts.isPropertyAccessExpression(node.parent) && node.parent.name === node)) uses += 1;
    ts.forEachChild(node, visit);
  };
  visit(constructor);
  return uses;
}
