import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { withConstants } from './engine-constants.mjs';
import { namesInTypings, renamed, shortNames, withShortNames } from './short-names.mjs';

const ROOT = path.join(import.meta.dirname, '..', '..');
const YAML = path.join(ROOT, 'node_modules', 'yaml', 'browser', 'dist');
/** The folder whose files use yaml. */
const USERS_OF_YAML = path.join(ROOT, 'src', 'application', 'notes');

/**
 * Parts of citeproc that the plugin never reaches: output formats other than the two that the engine starts with (ours is registered at
 * run time), reading styles from XML (ours come as JSON), an element of CSL-M, and functions that nothing in the file and nothing of ours calls. Each is a
 * name assigned to at the top level of the file. The tests run on what is left: see `scripts/prepare-tests.mjs`.
 */
const UNUSED = [
  'CSL.Output.Formats.prototype.rtf',
  'CSL.Output.Formats.prototype.fo',
  'CSL.Output.Formats.prototype.asciidoc',
  'CSL.Output.Formats.prototype.latex',
  'CSL.XmlDOM',
  'CSL.parseXml',
  'CSL.Node.alternative',
  'CSL.ParticleList',
  'CSL.getLocaleNames',
  'CSL.stripXmlProcessingInstruction',
  'CSL.Engine.prototype.setNumberLabels',
  'CSL.Engine.prototype.setLangPrefsForCiteAffixes',
  'CSL.Engine.prototype.setLangPrefsForCites',
  'CSL.Engine.prototype.appendCitationCluster',
  'CSL.Engine.prototype.previewCitationCluster',
  'CSL.Engine.prototype.setLangTagsForCslTransliteration',
  'CSL.Engine.prototype.setLangTagsForCslTranslation',
  'CSL.Engine.prototype.setLangTagsForCslSort',
  'CSL.Engine.prototype.getSortFunc',
  'CSL.Engine.prototype.setAutoVietnameseNamesOption',
  'CSL.Output.Queue.prototype.mergeTokenStrings',
  'CSL.Output.Queue.prototype.addToken',
  // CSL-M, a dialect for law: modules of courts, parallel reports, publishers in pairs. Reached only by its attributes, which go too: a
  // style that has one is refused, as any style is that breaks the rules of CSL.
  'CSL.Engine.prototype.getJurisdictionList',
  'CSL.Engine.prototype.loadStyleModule',
  'CSL.Engine.prototype.retrieveAllStyleModules',
  'CSL.Parallel',
  'CSL.PublisherOutput',
  ...[
    'alternative-node-internal', 'cite-form', 'consolidate-containers', 'container-multiple', 'container-subsequent', 'context', 'country', 'court-class',
    'disable-duplicate-year-suppression', 'has-day', 'has-publisher-and-publisher-place', 'has-subunit', 'has-to-month-or-season', 'has-year-only', 'is-multiple', 'is-plural',
    'jurisdiction', 'no-repeat', 'parallel-delimiter-override', 'parallel-delimiter-override-on-suppress', 'parallel-first', 'parallel-last',
    'parallel-last-to-first', 'subgroup-delimiter', 'subgroup-delimiter-precedes-last', 'track-containers',
  ].map((name) => `CSL.Attributes["@${name}"]`),
];

/** The name that a top-level statement assigns to, such as `CSL.XmlDOM.prototype.clean`. */
function assigned(statement, file) {
  if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) return undefined;
  return statement.expression.operatorToken.kind === ts.SyntaxKind.EqualsToken ? statement.expression.left.getText(file) : undefined;
}

/** The engine marks itself what is for its own debugging. */
function withoutDebugging(source) {
  return source.replace(/^[ \t]*\/\/SNIP-START$[^]*?^[ \t]*\/\/SNIP-END$/gm, '');
}

/** The source without the unused parts. Throws where one of them is not there any more. */
export function withoutUnused(source) {
  const file = ts.createSourceFile('citeproc.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const found = new Set();
  const kept = file.statements.filter((statement) => {
    const name = assigned(statement, file);
    const unused = UNUSED.find((part) => name === part || name?.startsWith(`${part}.`));
    if (unused) found.add(unused);
    return !unused;
  });
  const missing = UNUSED.filter((part) => !found.has(part));
  if (missing.length > 0) throw new Error(`citeproc has no ${missing.join(', ')} any more: look again at what can be left out.`);
  return kept.map((statement) => statement.getFullText(file)).join('');
}

/** Citeproc as it ships: without what the plugin never reaches, and its own names shortened. */
export async function leanCiteproc(source) {
  return withShortNames(withConstants(withoutUnused(withoutDebugging(source))), await namesInTypings(ROOT));
}

/** YAML 1.1's own types (binary, ordered maps, sets, time stamps): front matter is read by the core schema, which has none of them. */
const YAML_1_1 = /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|bool|float|int|omap|pairs|schema|set|timestamp)\.js$/;

/** The same exports, all undefined. Throws where a file exports in another way. */
export function withoutValues(source, path) {
  const names = /^export \{ ([\w, ]+) \};$/m.exec(source)?.[1];
  if (!names) throw new Error(`${path} exports in another way than before: look again at what can be left out.`);
  return `export const ${names.split(', ').map((name) => `${name} = undefined`).join(', ')};`;
}

let yamlNames;

/** Short names for what the files of yaml call each other's properties; names that our own code uses stay. */
async function namesOfYaml() {
  const files = (await readdir(YAML, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
  const ours = await Promise.all((await readdir(USERS_OF_YAML)).sort().map((name) => readFile(path.join(USERS_OF_YAML, name), 'utf8')));
  return shortNames(await Promise.all(files.map((name) => readFile(path.join(YAML, name), 'utf8'))), ours.join(' ').match(/[A-Za-z_$][\w$]*/g) ?? []);
}

/** A file of yaml as it ships. */
async function leanYaml(source, file) {
  yamlNames ??= namesOfYaml();
  return renamed(YAML_1_1.test(file) ? withoutValues(source, file) : source, await yamlNames);
}

/** Fuse as it ships: names that the one file using it does not know are shortened. */
async function leanFuse(source) {
  const ours = await readFile(path.join(ROOT, 'src/application/search/matcher.ts'), 'utf8');
  return renamed(source, shortNames([source], ours.match(/[A-Za-z_$][\w$]*/g) ?? []));
}

/** An esbuild plugin that leaves out what the plugin never reaches in citeproc and yaml. Goes before `safeGrayMatter`. */
export function leanLibraries() {
  return {
    name: 'lean-libraries',
    setup(plugin) {
      const replace = (filter, change) => plugin.onLoad({ filter }, async ({ path: file }) => ({ contents: await change(await readFile(file, 'utf8'), file), loader: 'js' }));
      replace(/citeproc_commonjs\.js$/, leanCiteproc);
      replace(/[\\/]yaml[\\/]browser[\\/]dist[\\/].*\.js$/, leanYaml);
      replace(/[\\/]fuse\.js[\\/]dist[\\/]fuse\.basic\.mjs$/, leanFuse);
    },
  };
}
