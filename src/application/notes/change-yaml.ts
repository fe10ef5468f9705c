import { isMap, isNode, isScalar, isSeq, newNode, readYaml, renewScalar, sameValue, visit, writeYaml, WRITING } from './yaml-text';
import type { Document, Node } from './yaml-text';

/** One property's lines in a YAML text: from its key to the next property's key. */
interface Region {
  readonly key: string;
  readonly text: string;
}

/**
 * The YAML with `wanted` as its values. Lines of properties that do not change stay byte for byte; in one that does, comments and the
 * style of quoting stay. Undefined where that cannot be done surely: what is returned has been read back and holds `wanted`.
 */
export function changeYaml(yaml: string, wanted: Readonly<Record<string, unknown>>): string | undefined {
  const { values } = readYaml(yaml);
  if (values === undefined) return undefined;
  if (sameValue(values, wanted)) return yaml;
  for (const attempt of [changeRegions, changeWhole]) {
    const changed = attempt(yaml, values, wanted);
    if (changed !== undefined && sameValue(readYaml(changed).values, wanted)) return changed;
  }
  return undefined;
}

function changeRegions(yaml: string, values: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): string | undefined {
  const split = splitRegions(yaml);
  if (split === undefined) return undefined;
  const pieces = [split.head];
  for (const region of split.regions) {
    const value = Object.hasOwn(wanted, region.key) ? wanted[region.key] : undefined;
    const piece = value !== undefined && sameValue(values[region.key], value) ? region.text : changeRegion(region, value);
    if (piece === undefined) return undefined;
    pieces.push(piece);
  }
  const known = new Set(split.regions.map((region) => region.key));
  const added = Object.entries(wanted).filter(([key, value]) => !known.has(key) && value !== undefined);
  const before = pieces.join('');
  const end = before === '' || before.endsWith('\n') ? '' : lineBreak(yaml);
  return before + end + withLineBreaks(writeYaml(Object.fromEntries(added)), yaml);
}

/** Undefined where the text is no plain block of `key: value` lines, or where an anchor ties its parts together. */
function splitRegions(yaml: string): { readonly head: string; readonly regions: readonly Region[] } | undefined {
  const root = readYaml(yaml).document.contents;
  if (root === null || (isScalar(root) && root.value === null)) return { head: yaml, regions: [] };
  if (!isMap(root) || root.flow === true || isTied(root)) return undefined;
  const starts: number[] = [];
  for (const { key } of root.items) {
    const start = isScalar(key) ? key.range?.[0] : undefined;
    if (start === undefined || (start > 0 && yaml.charAt(start - 1) !== '\n')) return undefined;
    starts.push(start);
  }
  const regions = root.items.map(({ key }, at) => ({
    key: isScalar(key) ? String(key.value) : '',
    text: yaml.slice(starts[at] ?? 0, starts[at + 1] ?? yaml.length),
  }));
  return { head: yaml.slice(0, starts[0] ?? 0), regions };
}

function isTied(root: Node): boolean {
  let tied = false;
  visit(root, {
    Alias: () => { tied = true; },
    Value: (_key, node) => { if (node.anchor !== undefined) tied = true; },
  });
  return tied;
}

/** The property's lines with another value, or without the property; comment lines below it stay. */
function changeRegion(region: Region, value: unknown): string | undefined {
  const { document } = readYaml(region.text);
  const root = document.contents;
  const pair = isMap(root) ? root.items[0] : undefined;
  if (pair === undefined) return undefined;
  const end = isNode(pair.value) ? pair.value.range?.[1] : pair.key.range?.[1];
  const tailFrom = lineEnd(region.text, end ?? region.text.length);
  const tail = region.text.slice(tailFrom);
  if (value === undefined) return tail;
  const lines = readYaml(region.text.slice(0, tailFrom)).document as Document<Node>;
  setProperty(lines, region.key, value);
  const flush = /\n-/.test(region.text);
  const written = withLineBreaks(lines.toString({ ...WRITING, indentSeq: !flush }), region.text);
  return (/\n$/.test(region.text) || tail !== '' ? written : written.replace(/\r?\n$/, '')) + tail;
}

function changeWhole(yaml: string, values: Readonly<Record<string, unknown>>, wanted: Readonly<Record<string, unknown>>): string | undefined {
  const document = readYaml(yaml).document as Document<Node>;
  for (const key of Object.keys(values)) if (!Object.hasOwn(wanted, key) || wanted[key] === undefined) document.delete(key);
  for (const [key, value] of Object.entries(wanted)) {
    if (value !== undefined && !sameValue(values[key], value)) setProperty(document, key, value);
  }
  try {
    return withLineBreaks(document.toString(WRITING), yaml);
  } catch {
    return undefined;
  }
}

/** Keeps the nodes that hold what stays, and with them their comments and quotes. */
function setProperty(document: Document<Node>, key: string, value: unknown): void {
  const root = document.contents;
  const pair = isMap(root) ? root.items.find((candidate) => isScalar(candidate.key) && String(candidate.key.value) === key) : undefined;
  if (pair === undefined) {
    document.set(key, newNode(document, value));
  } else if (isScalar(pair.value) && (typeof value !== 'object' || value === null)) {
    renewScalar(pair.value, value);
  } else if (isSeq(pair.value) && Array.isArray(value)) {
    const old = pair.value.items.filter(isNode).map((node) => ({ node, value: node.toJS(document) as unknown }));
    pair.value.items = value.map((item: unknown) => {
      const at = old.findIndex((candidate) => sameValue(candidate.value, item));
      return at === -1 ? newNode(document, item) : old.splice(at, 1)[0]?.node;
    });
  } else {
    const node = newNode(document, value);
    if (isNode(pair.value) && typeof pair.value.comment === 'string') node.commentBefore = pair.value.comment;
    pair.value = node;
  }
}

function lineEnd(text: string, at: number): number {
  if (at > 0 && text.charAt(at - 1) === '\n') return at;
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

function lineBreak(like: string): string {
  return like.includes('\r\n') ? '\r\n' : '\n';
}

function withLineBreaks(text: string, like: string): string {
  return like.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}
