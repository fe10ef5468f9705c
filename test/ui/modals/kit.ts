import 'obsidian';

/** An empty place in the document to draw into. */
export function aPlace(): HTMLElement {
  document.body.replaceChildren();
  return document.body.createDiv();
}

/** The button with this text or label; throws where there is none. */
export function button(parent: ParentNode, name: string | RegExp): HTMLButtonElement {
  const matches = (text: string): boolean => (typeof name === 'string' ? text === name : name.test(text));
  const all = [...parent.querySelectorAll('button')];
  const found = all.find((one) => matches(one.textContent?.trim() ?? '') || matches(one.getAttribute('aria-label') ?? ''));
  if (!found) throw new Error(`No button “${String(name)}” among: ${all.map((one) => one.textContent).join(', ')}`);
  return found;
}

/** Types into a box, replacing what was there. */
export function type(box: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  box.value = text;
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Lets promises and timers of length 0 come to rest. */
export async function rest(): Promise<void> {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}
