/**
 * Forty things that somebody writes into a note, or a service sends, to become more than text. Each sets `window.__attacked` to its name where
 * it runs, asks for an address at `outside.example` where it is fetched, or ends what it stands in. All of it is text; none of it may be anything else.
 */

const run = (name) => `window.__attacked='${name}'`;

/** @type {readonly { readonly name: string, readonly text: string }[]} */
export const ATTACKS = [
  // HTML, in shapes that filters are known to miss
  ['script', (n) => `<script>${run(n)}</script>`],
  ['image that fails', (n) => `<img src=x onerror="${run(n)}">`],
  ['slash for space', (n) => `<svg/onload=${run(n)}>`],
  ['double quote', (n) => `" onmouseover="${run(n)}" x="`],
  ['single quote', (n) => `x' onmouseover='${run(n).replaceAll('\'', '`')}' x='`],
  ['tag after a quote', (n) => `"><img src=x onerror=${run(n)}>`],
  ['end of a script', (n) => `</script><script>${run(n)}</script>`],
  ['end of everything', (n) => `</li></ol></div></body></html><body onload="${run(n)}" onpageshow="${run(n)}">`],
  ['link that runs', (n) => `<a href="javascript:${run(n)}">press</a>`],
  ['frame with a document', (n) => `<iframe srcdoc="<script>parent.__attacked='${n}'</script>"></iframe>`],
  ['frame from outside', () => '<iframe src="https://outside.example/frame"></iframe><object data="https://outside.example/object"></object>'],
  ['style sheet', () => '<style>@import "https://outside.example/style.css"; * { display: none }</style><link rel=stylesheet href="https://outside.example/link.css">'],
  ['base and refresh', () => '<base href="https://outside.example/"><meta http-equiv="refresh" content="0;url=https://outside.example/refresh">'],
  ['form', (n) => `<form action="https://outside.example/form"><button formaction="javascript:${run(n)}" autofocus onfocus="${run(n)}">press</button></form>`],
  ['markup that mends itself', (n) => `<math><mtext></form><form><mglyph><style></math><img src onerror="${run(n)}">`],
  ['comment that ends', (n) => `--><img src=x onerror="${run(n)}"><!--`],
  ['CDATA', (n) => `]]><script>${run(n)}</script><![CDATA[`],
  ['tags of CSL', (n) => `<i onmouseover="${run(n)}">italic</i> <sup onclick="${run(n)}">sup</sup> <span style="position:fixed;inset:0" class="nocase">span</span>`],
  ['entities', (n) => `&lt;img src=x onerror=&quot;${run(n)}&quot;&gt;`],
  ['numeric entities', (n) => `&#60;img src=x onerror=&#34;${run(n)}&#34;&#62; &#x3c;b&#x3e;`],
  ['entities of entities', (n) => `&amp;lt;script&amp;gt;${run(n)}&amp;lt;/script&amp;gt;`],
  // Addresses
  ['javascript', (n) => `javascript:${run(n)}`],
  ['javascript in disguise', (n) => `\u0001 jAvA\tscr\nipt:${run(n)}//https://example.org`],
  ['data', (n) => `data:text/html,<script>parent.__attacked='${n}'</script>`],
  ['address of the app', () => 'obsidian://open?vault=x&file=Secret'],
  ['address of a file', () => 'file:///etc/passwd'],
  ['address with a name', () => 'https://user:word@outside.example/'],
  ['address that goes on', (n) => `https://example.org/" onclick="${run(n)}" <b>`],
  ['scheme of the page', () => '//outside.example/x.js'],
  // Markdown, and what Obsidian and its plugins look for in it
  ['picture', () => '![x](https://outside.example/picture.png)'],
  ['Markdown link', (n) => `[press](javascript:${run(n)}) [label]: javascript:${run(n)} <javascript:${run(n)}>`],
  ['links to notes', () => '[[Secret]] ![[Secret]] [[Secret|shown]] #secret'],
  ['marks of the list', () => '%% /references %% %% hidden'],
  ['marks on lines', () => 'x\n%% /references %%\n\n# Heading\n\n> [!danger] Callout\n\n---\n'],
  ['code', (n) => `x\n\`\`\`dataviewjs\n${run(n)}\n\`\`\`\n`],
  ['inline queries', (n) => `\`$= ${run(n)}\` \`= this.file\` [key:: value] (key:: value)`],
  ['templates', (n) => `%> {{x}} <%* ${run(n)} `],
  ['formulas', (n) => `$\\href{javascript:${run(n)}}{x}$ $$\\text{x}$$ ==marked== ~~gone~~ ^up^`],
  ['citations', () => '] [@khan2009; @{nobody}] ^[note] [^1] [?key] @khan2009'],
  ['signs that nobody sees', () => 'a\u202Eesrever\u202C \u2066b\u2069 \u0000\u0007\u001B[31m c\u2028d \uFDD0ax\uFDD1 \uFDE0\uFFFE\uD800'],
].map(([name, make]) => ({ name, text: make(name) }));
