import ts from 'typescript';

/**
 * What the plugin never changes about citeproc: its options, and the services that a host may offer and ours does not. Where the engine
 * asks for one, the build writes the answer, and esbuild then leaves out the branches that cannot be reached.
 */

/** The engine's own defaults of `development_extensions`, but for `wrap_url_and_doi`, which we switch on. */
const EXTENSIONS = {
  field_hack: true,
  allow_field_hack_date_override: true,
  locator_date_and_revision: true,
  locator_label_parse: true,
  raw_date_parsing: true,
  clean_up_csl_flaws: true,
  consolidate_legal_items: false,
  consolidate_container_items: false,
  csl_reverse_lookup_support: false,
  thin_non_breaking_space_html_hack: false,
  apply_citation_wrapper: false,
  main_title_from_short_title: false,
  uppercase_subtitles: false,
  normalize_lang_keys_to_lowercase: false,
  strict_text_case_locales: false,
  expect_and_symbol_form: false,
  require_explicit_legal_case_title_short: false,
  spoof_institutional_affiliations: false,
  force_jurisdiction: false,
  parse_names: true,
  hanging_indent_legacy_number: false,
  throw_on_empty: false,
  strict_inputs: true,
  prioritize_disambiguate_condition: false,
  force_short_title_casing_alignment: true,
  implicit_short_title: false,
  force_title_abbrev_fallback: false,
  split_container_title: false,
  legacy_institution_name_ordering: false,
  etal_min_etal_usefirst_hack: false,
};
/** Services of a host that ours does not offer. */
const SERVICES = ['variableWrapper', 'wrapCitationEntry', 'embedBibliographyEntry', 'retrieveStyleModule', 'getAbbreviation'];

/** The source with these answers written in. Throws where the engine does not ask for one of them any more. */
export function withConstants(source) {
  const file = ts.createSourceFile('citeproc.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const answers = new Map([
    ...Object.entries(EXTENSIONS).map(([name, value]) => [`development_extensions.${name}`, String(value)]),
    ...SERVICES.map((name) => [`sys.${name}`, 'undefined']),
    ['parallel.enable', 'false'],
  ]);
  const found = new Set();
  const edits = [];
  const visit = (node) => {
    const asked = ts.isPropertyAccessExpression(node) && ts.isPropertyAccessExpression(node.expression) ? `${node.expression.name.text}.${node.name.text}` : '';
    if (answers.has(asked)) {
      found.add(asked);
      if (!isAssigned(node)) edits.push([node.getStart(file), node.getEnd(), answers.get(asked)]);
    } else {
      ts.forEachChild(node, visit);
    }
  };
  visit(file);
  const missing = [...answers.keys()].filter((name) => !found.has(name));
  if (missing.length > 0) throw new Error(`citeproc does not ask for ${missing.join(', ')} any more: look again at what is constant.`);
  return edits.reverse().reduce((text, [from, to, value]) => text.slice(0, from) + value + text.slice(to), source);
}

function isAssigned(node) {
  const { parent } = node;
  return ts.isBinaryExpression(parent) && parent.left === node && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}
