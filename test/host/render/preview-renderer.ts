import type { MarkdownPostProcessor, MarkdownPostProcessorContext } from 'obsidian';

type Handler = (source: string, el: HTMLElement, ctx: MarkdownPostProcessorContext) => Promise<unknown> | void;

/** Post processors for every app of this window; plugins use `registerMarkdownPostProcessor` instead. */
export class MarkdownPreviewRenderer {
  static readonly shared: MarkdownPostProcessor[] = [];

  static registerPostProcessor(postProcessor: MarkdownPostProcessor, sortOrder?: number): void {
    if (sortOrder !== undefined) postProcessor.sortOrder = sortOrder;
    MarkdownPreviewRenderer.shared.push(postProcessor);
  }

  static unregisterPostProcessor(postProcessor: MarkdownPostProcessor): void {
    MarkdownPreviewRenderer.shared.remove(postProcessor);
  }

  /** Replaces each fenced block of a language by an element that the handler fills. */
  static createCodeBlockPostProcessor(language: string, handler: Handler): (el: HTMLElement, ctx: MarkdownPostProcessorContext) => void {
    return (el, ctx) => {
      for (const code of el.findAll('pre > code').filter((found) => found.hasClass(`language-${language}`))) {
        const block = createDiv(`block-language-${language}`);
        code.parentElement?.replaceWith(block);
        void handler(code.getText(), block, ctx);
      }
    };
  }
}
