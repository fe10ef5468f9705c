import DOMPurify from 'dompurify';
import type { App, Component, HoverPopover, MarkdownPostProcessorContext, MarkdownRenderChild as RealRenderChild, MarkdownSectionInformation, TFile } from 'obsidian';
import { registryOf } from '../app/registry';
import { Component as HostComponent } from '../core/component';
import { getFrontMatterInfo, readProperties } from '../metadata/front-matter';
import { setIcon } from '../ui/icons';
import { fillEmbeds } from './embeds';
import { MarkdownPreviewRenderer } from './preview-renderer';
import { LINES, markdownToHtml } from './to-html';

/** A component that belongs to an element of rendered Markdown. */
export class MarkdownRenderChild extends HostComponent {
  constructor(public containerEl: HTMLElement) {
    super();
  }
}

/** Draws Markdown. */
export abstract class MarkdownRenderer extends MarkdownRenderChild {
  app: App;
  hoverPopover: HoverPopover | null = null;

  constructor(app: App, containerEl: HTMLElement) {
    super(containerEl);
    this.app = app;
  }

  abstract get file(): TFile;

  static async render(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component): Promise<void> {
    await renderInto(app, markdown, el, sourcePath, component, 0);
  }

  static async renderMarkdown(): Promise<void> {
    throw new Error('renderMarkdown is deprecated and has no app to work with here; use MarkdownRenderer.render.');
  }
}

/** HTML that came from somewhere, made safe. */
export function sanitizeHTMLToDom(html: string): DocumentFragment {
  const clean: DocumentFragment = DOMPurify.sanitize(html, {
    RETURN_DOM_FRAGMENT: true,
    ADD_ATTR: ['target', 'data-href', 'data-src', 'data-alt', 'data-callout', 'data-callout-fold'],
    FORBID_TAGS: ['style', 'form'],
  });
  return document.importNode(clean, true);
}

let documents = 0;

/**
 * Renders block by block into `el` and runs the plugins' post processors on each; `depth` counts embeds within embeds. Only the blocks of a
 * reading view say in which lines they were written.
 */
export async function renderInto(app: App, markdown: string, el: HTMLElement, sourcePath: string, component: Component, depth: number, isView = false): Promise<void> {
  const fragment = sanitizeHTMLToDom(markdownToHtml(markdown));
  const info = getFrontMatterInfo(markdown);
  const context = makeContext(sourcePath, info.exists ? readProperties(info.frontmatter) : undefined, component, isView ? markdown : undefined);
  for (const block of [...fragment.children]) {
    const section = createDiv(`el-${block.localName}`);
    section.appendChild(block);
    const lines = block.getAttribute(LINES);
    block.removeAttribute(LINES);
    if (lines !== null) section.setAttribute(LINES, lines);
    el.appendChild(section);
    dress(section);
    await fillEmbeds(app, section, sourcePath, component, depth);
    await postProcess(app, section, context);
  }
}

function makeContext(sourcePath: string, frontmatter: unknown, component: Component, text: string | undefined): MarkdownPostProcessorContext {
  return {
    docId: `doc-${++documents}`,
    sourcePath,
    frontmatter,
    addChild: (child: RealRenderChild) => void component.addChild(child),
    getSectionInfo: (el) => (text === undefined ? null : sectionInfo(el, text)),
  };
}

function sectionInfo(el: HTMLElement, text: string): MarkdownSectionInformation | null {
  const lines = el.closest<HTMLElement>(`[${LINES}]`)?.getAttr(LINES)?.split(' ').map(Number);
  return lines ? { text, lineStart: lines[0] ?? 0, lineEnd: lines[1] ?? 0 } : null;
}

/** What the sanitised HTML still lacks of the app's look. */
function dress(section: HTMLElement): void {
  for (const link of section.findAll('a[href]')) {
    if (link.hasClass('internal-link') || link.hasClass('tag') || link.getAttr('href')?.startsWith('#')) continue;
    link.addClass('external-link');
    link.setAttrs({ target: '_blank', rel: 'noopener nofollow' });
  }
  for (const icon of section.findAll('.callout-icon')) setIcon(icon, 'info');
  for (const box of section.findAll('input[type=checkbox]')) {
    box.setAttr('aria-label', box.parentElement?.getText().trim() || 'Task');
    box.addClass('task-list-item-checkbox');
  }
}

async function postProcess(app: App, section: HTMLElement, context: MarkdownPostProcessorContext): Promise<void> {
  const registry = registryOf(app);
  for (const [, processor] of registry.codeBlocks) await processor(section, context);
  const sorted = [...MarkdownPreviewRenderer.shared, ...registry.postProcessors].sort((a, b) => (a.sortOrder ?? 0) - (b.sortOrder ?? 0));
  for (const processor of sorted) await processor(section, context);
}
