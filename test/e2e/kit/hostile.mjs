/**
 * Notes that somebody made to harm the reader: each payload sets `window.pwned` to where it ran, or asks for an address outside. All of
 * it is text that a note may hold; none of it may come to life.
 */

/** HTML that runs when it is parsed as HTML, in the shapes that filters are known to miss. `name` says where it stood. */
export const html = (name) => `<img src=x onerror="window.pwned='${name} img'"><svg/onload="window.pwned='${name} svg'"></svg><script>window.pwned='${name} script'</script><a href="javascript:window.pwned='${name} link'">x</a><iframe srcdoc="<script>parent.pwned='${name} frame'</script>"></iframe><img src="https://outside.example/${encodeURIComponent(name)}.gif">`;

/** Markdown that would bring an address, a script or an end mark into a reference list. */
const markdown = (name) => `![x](https://outside.example/${name}.png) [x](javascript:window.pwned='${name}') [[Claims]] %% /references %% <!-- ${'`'.repeat(3)}dataviewjs`;

const quoted = (text) => JSON.stringify(text);

/** Front matter in languages that a note may ask for and that must never be evaluated. */
export const SCRIPTED = Object.fromEntries([
  ['js', '---js'], ['javascript', '---javascript'], ['upper', '---JS'], ['spaced', '--- js'], ['coffee', '---coffee'], ['constructor', '---constructor'],
].map(([name, fence]) => [
  `Scripted/${name}.md`,
  `${fence}\nmodule.exports = { evidence: (globalThis.pwned = 'front matter ${name}', 'claim'), claim: 'x' };\n---\nTissues adapt [@khan2009].\n`,
]));

/** YAML that some readers build objects or chaos from. */
const YAML = {
  'Yaml/function.md': '---\nevidence: claim\nclaim: !!js/function "function () { window.pwned = \'yaml\' }"\n---\n',
  'Yaml/prototype.md': '---\nevidence: claim\nclaim: Pollution\n__proto__:\n  polluted: true\nconstructor:\n  prototype:\n    polluted: true\n---\n',
  'Yaml/laughs.md': `---\nevidence: claim\na: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefg'[i]}`).join(', ')}]`).join('\n')}\nclaim: Many\n---\n`,
};

export const KHAN = '---\nevidence: source\ncitekey: khan2009\ntitle: Mechanotherapy\nauthors:\n  - Khan, K. M.\ncsl_type: article-journal\ncontainer: Journal\nissued: "2009"\n---\n';

/** The whole vault. `Handout.md` cites the hostile source in a paragraph, a table and a footnote. */
export const HOSTILE_VAULT = {
  'Sources/khan2009.md': KHAN,
  'Sources/evil2020.md': `---
evidence: source
citekey: evil2020
title: ${quoted(`${html('title')} ${markdown('title')}`)}
authors:
  - ${quoted(`${html('author')}, A.`)}
  - ${quoted('{“><b onmouseover=window.pwned=1>Group}')}
csl_type: article-journal
container: ${quoted(`${html('journal')} **bold** ${markdown('journal')}`)}
container_abbrev: ${quoted('J <b onclick="window.pwned=\'abbrev\'">E</b>')}
issued: "2020"
volume: ${quoted('1" onmouseover="window.pwned=\'volume\'')}
pages: ${quoted('<script>window.pwned="pages"</script>')}
doi: ${quoted('10.1/x" onmouseover="window.pwned=\'doi\'" y="')}
url: ${quoted("javascript:window.pwned='url'")}
design: ${quoted(html('design'))}
status: retracted
population: ${quoted(html('population'))}
tags:
  - ${quoted(html('tag'))}
---
${html('body')}
`,
  'Claims/Evil claim.md': `---
evidence: claim
claim: ${quoted(`Hydrated discs ${html('claim')} ${markdown('claim')}`)}
state: reviewed
verdict: ${quoted(html('verdict'))}
population: ${quoted(html('claim population'))}
outcome: ${quoted(html('outcome'))}
certainty: ${quoted(html('certainty'))}
supports:
  - "[[evil2020|${html('alias').replaceAll('"', '\\"')}]]"
  - "[[khan2009]]"
  - ${quoted(`[[${html('target')}]]`)}
caveats:
  - ${quoted(html('caveat'))}
tags:
  - ${quoted(html('claim tag'))}
---
${html('claim body')}
`,
  "Claims/<img src=x onerror=window.pwned='file name'>.md": '---\nevidence: claim\nclaim: Hydrated discs and a hostile file name\nsupports:\n  - "[[nobody]]"\n---\n',
  'Handout.md': `---
evidence: handout
csl: nlm-citation-sequence
references-title: ${quoted(html('heading'))}
title: ${quoted(html('handout title'))}
---
# Handout

It is so [@evil2020].

| a | b |
| --- | --- |
| here [@evil2020] | there [@khan2009] |

And in a note.[^1]

[^1]: See [@evil2020, p. 3].
`,
  ...SCRIPTED,
  ...YAML,
};

/** An article whose every part is hostile. */
export const HOSTILE_ARTICLE = `# ${html('article title')}

Running is good for discs ${html('statement')} (1). It may be inadvisable ${html('caveat')} to run at night.

${markdown('leftover')} stands here (2).

## References

1. ${html('entry').replaceAll('\n', ' ')} Evil A. ${html('entry title')}. Lancet. 2020;1(1):1-2. doi: 10.1/x" onmouseover="window.pwned='import doi'
2. Khan KM. ---js title: {{title}} <% window.pwned='templater' %>. Spine. 2019;4(1):20-30. Available from: javascript:window.pwned='import url'
`;

const attribute = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Citation styles of strangers: one that prints HTML, links and end marks around everything, one that never ends, one that declares entities. */
export const HOSTILE_STYLES = {
  'Styles/evil.csl': `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">
  <info><title>${attribute(html('style'))}</title><id>evil</id><updated>2026-01-01T00:00:00+00:00</updated></info>
  <citation><layout prefix="(${attribute(html('citation'))}" suffix=")"><text variable="citation-number"/></layout></citation>
  <bibliography>
    <layout prefix="${attribute(html('prefix'))}" suffix="${attribute(` ${markdown('suffix')} <% window.pwned='templater' %>`)}">
      <text variable="title" text-case="title"/><text value="${attribute(html('value'))}"/><text variable="DOI" prefix="https://doi.org/"/>
    </layout>
  </bibliography>
</style>`,
  'Styles/slow.csl': `<style>${'<!-- >'.repeat(300_000)}`,
  'Styles/entities.csl': '<!DOCTYPE style [<!ENTITY x SYSTEM "https://outside.example/style.dtd">]><style>&x;</style>',
};
