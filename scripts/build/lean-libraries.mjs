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
  'CSL.Engine.prototype.rebuildProcessorState',
  'CSL.Engine.prototype.setAutoVietnameseNamesOption',
  'CSL.Output.Queue.prototype.mergeTokenStrings',
  'CSL.Output.Queue.prototype.addToken',
];

/**
 * Work that citeproc does for nothing, in lists of a thousand references above all: what it does there, and what does the same with less.
 * None changes what is printed: `test/project/lean-citeproc.test.ts` compares.
 */
const FASTER = [
  {
    why: 'A closure was made for each of some 300 elements an entry, though few have a test.',
    from: `    var record = function (result) {
        if (result) {
            this.tmp.jump.replace("succeed");
            return token.succeed;
        } else {
            this.tmp.jump.replace("fail");
            return token.fail;
        }
    };
    if (token.test) {
        next = record.call(this,token.test(Item, item));
    }`,
    to: `    if (token.test) {
        var met = token.test(Item, item);
        this.tmp.jump.replace(met ? "succeed" : "fail");
        next = met ? token.succeed : token.fail;
    }`,
  },
  {
    why: 'The last of a list was copied into a list of its own to be read.',
    from: 'return this.mystack.slice(-1)[0];',
    to: 'return this.mystack[this.mystack.length - 1];',
  },
  {
    why: 'An expression of 400 characters was built and run over every piece of text; it needs an apostrophe to match.',
    from: `        var rex = new RegExp("(" + CSL.ROMANESQUE_REGEXP.source + ")\\u2019(" + CSL.ROMANESQUE_REGEXP.source + ")", "g");
        var str = " " + str.replace(rex, "$1\\'$2");`,
    to: `        if (str.indexOf("\\u2019") > -1) {
            str = str.replace(new RegExp("(" + CSL.ROMANESQUE_REGEXP.source + ")\\u2019(" + CSL.ROMANESQUE_REGEXP.source + ")", "g"), "$1\\'$2");
        }
        str = " " + str;`,
  },
  {
    why: 'Where a style tells nobody apart by given names, how many people share a name is asked by nobody: the base is always 0 then.',
    from: `        //
        // give literals a pass
        if ("undefined" === typeof this.namereg[pkey]`,
    to: `        if (!dagopt && request_base === 0) {
            return param;
        }
        set_keys(this.state, "" + item_id, state.nameOutput.getName(nameobj, "locale-translit", true).name);
        if ("undefined" === typeof this.namereg[pkey]`,
  },
  {
    why: 'The same: the keys are made where they are asked for, above.',
    from: `        var res = state.nameOutput.getName(nameobj, "locale-translit", true);
        nameobj = res.name;
        set_keys(this.state, "" + item_id, nameobj);
        //`,
    to: '',
  },
  {
    why: 'The same: entries of the list are not counted. What `getName` sets in a name stays.',
    from: `        if (state.citation.opt["givenname-disambiguation-rule"]
            && state.citation.opt`,
    to: `        if (!state.opt["disambiguate-add-givenname"] && state.tmp.area === "bibliography") {
            return;
        }
        if (state.citation.opt["givenname-disambiguation-rule"]
            && state.citation.opt`,
  },
];

/** The source with each of `FASTER`. Throws where one is not there, or twice. */
export function faster(source) {
  return FASTER.reduce((text, { why, from, to }) => {
    const [before, after, ...more] = text.split(from);
    if (after === undefined || more.length > 0) throw new Error(`citeproc has changed where it was made faster: look again at “${why}”`);
    return before + to + after;
  }, source);
}

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

/** Citeproc as it ships: without what the plugin never reaches, and faster. */
export function leanCiteproc(source) {
  return faster(withoutUnused(withoutDebugging(source)));
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
