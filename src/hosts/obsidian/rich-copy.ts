import { Component, MarkdownRenderer, type App } from 'obsidian';

/** Elements that mean nothing outside the app. */
const APP_ONLY = 'button, svg, script, style, input, iframe, audio, video';
/** Attributes that other programs understand. */
const KEPT = new Set(['href', 'colspan', 'rowspan', 'start']);

/**
 * Puts Markdown on the clipboard twice: as it is, and as it looks, for mail and word processors. Plain alone where the device takes no
 * rich text (Android). Rejects where it takes nothing. `path` is the note it comes from.
 */
export async function copyRich(app: App, markdown: string, path: string): Promise<void> {
  const { clipboard } = activeWindow.navigator;
  try {
    const html = await htmlOf(app, markdown, path);
    const blob = (type: string, text: string): Blob => new Blob([text], { type });
    await clipboard.write([new ClipboardItem({ 'text/html': blob('text/html', html), 'text/plain': blob('text/plain', markdown) })]);
  } catch {
    await clipboard.writeText(markdown);
  }
}

/** What the app shows, without what is of the app: no classes, no addresses that only it can open. */
async function htmlOf(app: App, markdown: string, path: string): Promise<string> {
  const component = new Component();
  const el = createDiv();
  component.load();
  try {
    await MarkdownRenderer.render(app, markdown, el, path, component);
  } finally {
    component.unload();
  }
  for (const image of el.findAll('img')) image.replaceWith(image.getAttribute('alt') ?? '');
  for (const each of el.findAll(APP_ONLY)) each.remove();
  for (const each of el.findAll('*')) {
    for (const { name, value } of [...each.attributes]) {
      if (!KEPT.has(name) || (name === 'href' && !/^(?:https?|mailto):/i.test(value))) each.removeAttribute(name);
    }
  }
  return [...el.childNodes].map((node) => new XMLSerializer().serializeToString(node)).join('').replace(/ xmlns="[^"]*"/g, '');
}
