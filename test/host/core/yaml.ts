import { parse, stringify } from 'yaml';

/** YAML 1.2 core schema: dates and times stay strings. Throws a `YAMLParseError` on broken text. */
export function parseYaml(yaml: string): unknown {
  return parse(yaml) as unknown;
}

/** How the app writes properties: nothing for null, and no folding of long lines. */
export function stringifyYaml(obj: unknown): string {
  return stringify(obj, { nullStr: '', lineWidth: 0 });
}
