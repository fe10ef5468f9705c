/** A vault in which every attack stands in every place that can hold it. */
import { ATTACKS } from './attacks.mjs';

/** A string in YAML. A half character alone is no text that a file can hold. */
const quoted = (text) => JSON.stringify(text.replace(/[\uD800-\uDFFF]/g, ''));

const source = (key, text, more) => `---
evidence: source
citekey: ${key}
title: ${quoted(`Title ${text} of it`)}
authors:
  - ${quoted(`{Group ${text}}`)}
  - ${quoted(`${text}, A.`)}
container: ${quoted(`Journal ${text}`)}
container_abbrev: ${quoted(`J ${text}`)}
volume: ${quoted(text)}
pages: ${quoted(text)}
pmid: ${quoted(text)}
${more}
population: ${quoted(text)}
status_notice: ${quoted(text)}
status_ack: ${quoted(text)}
tags:
  - ${quoted(text)}
---
`;

const claim = (key, text) => `---
evidence: claim
claim: ${quoted(`Evil claim ${text} of it`)}
state: reviewed
verdict: ${quoted(text)}
population: ${quoted(text)}
outcome: ${quoted(text)}
supports:
  - "[[${key}]]"
  - ${quoted(`[[${text.replace(/[[\]\n]/g, '')}]]`)}
caveats:
  - ${quoted(text)}
---
`;

/** Text that Markdown shows as it is: what a person may write before and after a key. */
const escaped = (text) => text.replace(/[^\P{C}\uD800-\uDFFF]|\s|[\uD800-\uDFFF]/gu, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&').trim();

/** A key as nobody would give one, that no source has. Without what Markdown itself would read as something else. */
const wild = (text) => `@{wild${text.replace(/[^\p{L}\p{N}"'=:.,;&()?-]|==+/gu, '')}}`;

const lines = ATTACKS.map(({ text }, at) => `Sentence [see ${escaped(text)} @evil${at}, p. 3, ${escaped(text)}] and [@web${at}] and [${wild(text)}].`);

/** Vault paths and texts. `Note.md` cites everything; `Block.md` has the list as a block; `Secret.md` is what nobody may link to. */
export const ATTACK_VAULT = {
  'Secret.md': 'Secret text\n',
  'Sources/khan2009.md': source('khan2009', 'sound', 'csl_type: article-journal\nissued: "2009"\ndoi: "10.1000/sound"'),
  ...Object.fromEntries(ATTACKS.flatMap(({ text }, at) => [
    [`Sources/evil${at}.md`, source(`evil${at}`, text, `csl_type: article-journal\nissued: "${1900 + at}"\ndoi: ${quoted(`10.1000/${text}`)}\nstatus: ${at % 2 ? 'retracted' : 'ok'}`)],
    [`Sources/web${at}.md`, source(`web${at}`, text, `csl_type: webpage\nissued: "${1950 + at}"\nurl: ${quoted(text)}`)],
    [`Claims/Claim ${at}.md`, claim(`evil${at}`, text)],
  ])),
  'Note.md': `---\nevidence: handout\ncsl: apa\nreferences-title: ${quoted(ATTACKS.slice(0, 3).map(({ text }) => text).join(' '))}\n---\n# Note\n\n${lines.join('\n\n')}\n`,
  'Block.md': `---\ncsl: apa\n---\n# Note\n\n${lines.join('\n\n')}\n\n\`\`\`references\n\`\`\`\n`,
};
