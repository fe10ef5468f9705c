import { Document, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, Scalar, visit } from 'yaml';
import type { DocumentOptions, Node, ParsedNode, ParseOptions, SchemaOptions, ScalarTag, Tags, ToStringOptions } from 'yaml';

/** What stops a text from being read as YAML: `yaml`'s error code, and the line, from 1. */
export interface YamlFault {
  readonly code: string;
  readonly line: number;
}

/** Front matter as YAML 1.2's core schema has it, so dates stay text, as in Obsidian. */
export interface YamlText {
  readonly document: Document.Parsed<ParsedNode>;
  /** Empty where the text is empty. Absent where it could not be read, which comes with faults. */
  readonly values?: Record<string, unknown>;
  readonly faults: readonly YamlFault[];
}

const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'core', customTags: keepNumbersAsWritten, resolveKnownTags: false, prettyErrors: false, uniqueKeys: false, logLevel: 'silent',
};

/** No line is folded, so that a diff shows what changed. */
export const WRITING: ToStringOptions = { lineWidth: 0, nullStr: '', doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER };

/** Reads YAML. Duplicate properties, a root that is not a map, and alias bombs are faults. Never throws. */
export function readYaml(text: string): YamlText {
  const lines = new LineCounter();
  const document = parseDocument(text, { ...OPTIONS, lineCounter: lines });
  const line = (at: number): number => Math.max(1, lines.linePos(at).line);
  const faults = document.errors.map((error) => ({ code: error.code, line: line(error.pos[0]) }));
  const root = document.contents;
  if (faults.length > 0) return { document, faults };
  if (root === null || (isScalar(root) && root.value === null)) return { document, values: {}, faults };
  if (!isMap(root)) return { document, faults: [{ code: 'NOT_PROPERTIES', line: line(root.range[0]) }] };
  const twice = duplicateKey(root.items.map((pair) => pair.key));
  if (twice !== undefined) return { document, faults: [{ code: 'DUPLICATE_KEY', line: line(twice) }] };
  const values: unknown = document.toJS({ maxAliasCount: 100 });
  return typeof values === 'object' && values !== null
    ? { document, values: { ...values }, faults }
    : { document, faults: [{ code: 'NOT_PROPERTIES', line: 1 }] };
}

/** Writes properties as YAML lines; '' for none. */
export function writeYaml(properties: Readonly<Record<string, unknown>>): string {
  const entries = Object.entries(properties).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return '';
  const document = new Document<Node>(null, OPTIONS);
  document.contents = newNode(document, Object.fromEntries(entries));
  return document.toString(WRITING);
}

/** A node for a new value; text that some reader would take for a number, date, truth value or link list is quoted. */
export function newNode(document: Document<Node>, value: unknown): Node {
  const node = document.createNode(value, { aliasDuplicateObjects: false });
  if (isScalar(node)) quoteWhereNeeded(node);
  else visit(node, { Scalar: (key, scalar) => { if (key !== 'key') quoteWhereNeeded(scalar); } });
  return node;
}

/** Gives a scalar a new value in the style that it has, or quotes it where a plain one would be misread. */
export function renewScalar(scalar: Scalar, value: unknown): void {
  const quoted = scalar.type === Scalar.QUOTE_DOUBLE || scalar.type === Scalar.QUOTE_SINGLE;
  scalar.value = value;
  delete scalar.format;
  delete scalar.minFractionDigits;
  delete scalar.source;
  if (typeof value === 'string' && quoted && !value.includes('\n')) return;
  delete scalar.type;
  quoteWhereNeeded(scalar);
}

/** Whether two values are the same YAML: property order counts nowhere, list order does. */
export function sameValue(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [left, right] = [definedEntries(one), new Map(definedEntries(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && sameValue(value, right.get(key)));
}

export { isMap, isNode, isScalar, isSeq, Scalar, visit };
export type { Document, Node };

function definedEntries(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, inner]) => inner !== undefined);
}

function quoteWhereNeeded(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && needsQuotes(scalar.value)) scalar.type = Scalar.QUOTE_DOUBLE;
}

/** YAML 1.1 readers take more words and figures for something else than YAML 1.2 does; quoting is never wrong. */
function needsQuotes(text: string): boolean {
  return /^[\d+.~-]/.test(text) || /^(?:true|false|yes|no|on|off|y|n|null|nan|inf)$/i.test(text) || /[\r\n\u0085\u2028\u2029]|\[\[/.test(text)
    || text !== text.trim();
}

function duplicateKey(keys: readonly unknown[]): number | undefined {
  const seen = new Set<unknown>();
  for (const key of keys) {
    const name: unknown = isScalar(key) ? String(key.value) : key;
    if (seen.has(name)) return isNode(key) ? key.range?.[0] ?? 0 : 0;
    seen.add(name);
  }
  return undefined;
}

/** `0458` stays `0458` and `1.50` stays `1.50`: a number whose figures would be lost is kept as text. */
function keepNumbersAsWritten(tags: Tags): Tags {
  return tags.map((tag) => (typeof tag === 'object' && isNumberTag(tag) ? { ...tag, resolve: numberOrText } : tag));
}

function isNumberTag(tag: Exclude<Tags[number], string>): tag is ScalarTag {
  return (tag.tag === 'tag:yaml.org,2002:int' || tag.tag === 'tag:yaml.org,2002:float') && tag.default === true && tag.collection === undefined;
}

function numberOrText(written: string): unknown {
  const number = Number(written);
  return Number.isFinite(number) && String(number) === written ? number : written;
}
