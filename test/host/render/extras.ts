/** Mathematics as its source; nothing is typeset here. */
export function renderMath(source: string, display: boolean): HTMLElement {
  return createEl('span', { cls: ['math', display ? 'math-block' : 'math-inline'], text: source });
}

/** Nothing to finish. */
export async function finishRenderMath(): Promise<void> {}

/** Not in the stand-in. */
export async function loadMathJax(): Promise<void> {}

function absent(name: string): () => Promise<never> {
  return () => Promise.reject(new Error(`${name} is not part of the stand-in host.`));
}

export const loadMermaid = absent('Mermaid');
export const loadPdfJs = absent('PDF.js');
export const loadPrism = absent('Prism');
