import matter from 'gray-matter';
import type { Properties } from '../../domain/note';
import type { Problem, Reading } from '../../domain/reading';
import { changeYaml } from './change-yaml';
import { findFences } from './fences';
import type { Fences } from './fences';
import { isReadable } from './yaml-limits';
import { readYaml, writeYaml } from './yaml-text';
import type { YamlFault } from './yaml-text';

/**
 * A note in two: its properties and its body. `properties` is absent where there is no front matter or where it could not be read; the
 * latter has a problem. A problem's `where` is `:line` or '', for the caller to put the path in front.
 */
export interface SplitNote {
  readonly properties?: Properties;
  readonly problems: readonly Problem[];
  /** UTF-16 offset of the body; a byte-order mark is before it. */
  readonly bodyStart: number;
}

/** Splits a note. Never throws; the body is not looked at beyond finding where it starts. */
export function splitNote(text: string): SplitNote {
  const fences = findFences(text);
  if (fences.kind !== 'found') return { problems: fenceProblems(fences), bodyStart: fences.bodyStart };
  const { bodyStart } = fences;
  const yaml = text.slice(fences.yamlFrom, fences.yamlTo);
  if (!isReadable(yaml)) return { problems: [problemOf({ code: 'TOO_LONG', line: 1 })], bodyStart };
  const { values, faults } = readBlock(yaml);
  if (values === undefined) return { problems: faults.slice(0, 1).map(problemOf), bodyStart };
  return { properties: values, problems: [], bodyStart };
}

/**
 * The note with other properties: `change` gets a copy to set and delete keys on. All else stays: the body, a byte-order mark and line
 * breaks byte for byte, and in the front matter the lines of every other property with their comments, order and quotes. A note
 * without front matter gets some. No value, and a problem, where the front matter cannot be read: nothing may be written then.
 */
export function setProperties(text: string, change: (properties: Record<string, unknown>) => void): Reading<string> {
  const { properties, problems } = splitNote(text);
  if (problems.length > 0) return { problems };
  const wanted = copyOf({ ...properties });
  change(wanted);
  const fences = findFences(text);
  if (fences.kind !== 'found') return { value: withNewFrontMatter(text, fences.bodyStart, wanted), problems };
  const yaml = changeYaml(text.slice(fences.yamlFrom, fences.yamlTo), wanted);
  if (yaml === undefined) return { problems: [problemOf({ code: 'NOT_WRITABLE', line: 1 })] };
  const end = yaml === '' || yaml.endsWith('\n') ? '' : '\n';
  return { value: text.slice(0, fences.yamlFrom) + yaml + end + text.slice(fences.yamlTo), problems };
}

/** The text of a new note. Text that YAML would take for a number, date or truth value is quoted, and so are links. */
export function joinNote(properties: Properties, body: string): string {
  return `---\n${writeYaml(properties)}---\n${body}`;
}

function copyOf<T>(value: T): T {
  if (Array.isArray(value)) return value.map(copyOf) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]: [string, unknown]) => [key, copyOf(inner)])) as T;
}

function withNewFrontMatter(text: string, bodyStart: number, properties: Properties): string {
  if (Object.values(properties).every((value) => value === undefined)) return text;
  const block = joinNote(properties, '');
  const firstBreak = text.indexOf('\n');
  const lines = text.charAt(firstBreak - 1) === '\r' ? block.replace(/\n/g, '\r\n') : block;
  return text.slice(0, bodyStart) + lines + text.slice(bodyStart);
}

/**
 * gray-matter lets the note choose a language and evaluates JavaScript. Here it never sees a language (the fences were checked), has one
 * engine that reads, and always gets options, since without them it serves broken notes from a cache.
 */
function readBlock(yaml: string): { readonly values?: Record<string, unknown>; readonly faults: readonly YamlFault[] } {
  let faults: readonly YamlFault[] = [];
  let read = yaml.trim() === '';
  const parse = (text: string): object => {
    try {
      const result = readYaml(`${text}\n`);
      faults = result.faults;
      read = text.trim() === yaml.trim();
      return result.values ?? {};
    } catch {
      faults = [{ code: 'TOO_COMPLEX', line: 1 }];
      return {};
    }
  };
  const engines = { yaml: { parse }, json: REFUSING, js: REFUSING, javascript: REFUSING };
  const file = matter(`---\n${yaml}---\n`, { language: 'yaml', delimiters: ['---', '---'], engines });
  if (faults.length > 0) return { faults };
  if (!read && !isOnlyComments(yaml)) return { faults: [{ code: 'UNEXPECTED_TOKEN', line: 1 }] };
  return { values: file.data, faults };
}

const REFUSING = {
  parse: (): object => {
    throw new Error('Only YAML is read.');
  },
};

function isOnlyComments(yaml: string): boolean {
  return yaml.split('\n').every((line) => /^\s*(?:#|$)/.test(line));
}

function fenceProblems(fences: Fences): readonly Problem[] {
  if (fences.kind === 'foreign') {
    return [{
      code: 'front-matter-language', severity: 'error', where: ':1',
      what: `The first line says “--- ${fences.language.slice(0, 20)}”, so what follows is not read as properties, and never run.`,
      fix: 'Write three hyphens and nothing else on the first line.',
    }];
  }
  if (fences.kind === 'unclosed') {
    return [{
      code: 'front-matter-unclosed', severity: 'error', where: ':1', what: 'The properties have no end, so this note is treated as having none.',
      fix: 'Write a line of three hyphens after the last property.',
    }];
  }
  return [];
}

/** What to do about each fault, by `yaml`'s error code. */
const FIXES: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'A property stands there for the second time: keep one of the two.',
  TAB_AS_INDENT: 'The line begins with a tab: use spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'A value holds a colon: put the whole value in quotation marks.',
  MULTILINE_IMPLICIT_KEY: 'A line has no property name before a colon: give it one, or indent it under the list that it belongs to.',
  BAD_SCALAR_START: 'A value begins with a sign that has a meaning of its own: put the whole value in quotation marks.',
  MISSING_CHAR: 'A quotation mark, bracket or colon is missing: complete it.',
  NOT_PROPERTIES: 'Write each property as a name, a colon, a space and its value.',
  TOO_LONG: 'The block between the hyphens is too long or too deeply nested: move the long text below it.',
  NOT_WRITABLE: 'It uses anchors or other rare YAML: change this property by hand.',
};

function problemOf(fault: YamlFault): Problem {
  const unwritable = fault.code === 'NOT_WRITABLE';
  return {
    code: unwritable ? 'front-matter-not-writable' : 'front-matter-broken',
    severity: 'error',
    where: `:${fault.line}`,
    what: unwritable
      ? 'The properties of this note could not be changed safely, so nothing was written.'
      : `The properties of this note cannot be read (line ${fault.line}), so it is treated as having none and nothing is written to it.`,
    fix: FIXES[fault.code] ?? 'Correct that line; putting the value in quotation marks often helps.',
  };
}
