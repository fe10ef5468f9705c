import { readFile } from 'node:fs/promises';
import ts from 'typescript';

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

/** Citeproc as it ships: without what the plugin never reaches. */
export function leanCiteproc(source) {
  return withoutUnused(withoutDebugging(source));
}

/** YAML 1.1's own types (binary, ordered maps, sets, time stamps): front matter is read by the core schema, which has none of them. */
const YAML_1_1 = /[\\/]yaml[\\/]browser[\\/]dist[\\/]schema[\\/]yaml-1\.1[\\/](?:binary|bool|float|int|omap|pairs|schema|set|timestamp)\.js$/;

/** The same exports, all undefined. Throws where a file exports in another way. */
export function withoutValues(source, path) {
  const names = /^export \{ ([\w, ]+) \};$/m.exec(source)?.[1];
  if (!names) throw new Error(`${path} exports in another way than before: look again at what can be left out.`);
  return `export const ${names.split(', ').map((name) => `${name} = undefined`).join(', ')};`;
}

/** An esbuild plugin that leaves out what the plugin never reaches in citeproc and yaml. Goes before `safeGrayMatter`. */
export function leanLibraries() {
  return {
    name: 'lean-libraries',
    setup(plugin) {
      const replace = (filter, change) => plugin.onLoad({ filter }, async ({ path: file }) => ({ contents: change(await readFile(file, 'utf8'), file), loader: 'js' }));
      replace(/citeproc_commonjs\.js$/, leanCiteproc);
      replace(YAML_1_1, withoutValues);
    },
  };
}
