import type { App } from '../app/app';
import { debounce } from '../core/debounce';

/** Words of the note that is open, at the foot of the window. */
export class StatusBar {
  private readonly wordsEl: HTMLElement;

  constructor(
    private readonly app: App,
    shellEl: HTMLElement,
  ) {
    const bar = shellEl.find('.status-bar');
    bar.setAttrs({ role: 'contentinfo', 'aria-label': 'Status bar' });
    this.wordsEl = bar.createDiv('status-bar-item plugin-word-count');
  }

  /** Follows the open note; returns how to stop. */
  follow(): () => void {
    const { workspace } = this.app.real;
    const later = debounce(() => this.count(), 200, true);
    const refs = [workspace.on('file-open', later), workspace.on('editor-change', later), workspace.on('active-leaf-change', later)];
    this.count();
    return () => {
      later.cancel();
      refs.forEach((ref) => workspace.offref(ref));
    };
  }

  private count(): void {
    const text = this.app.workspace.activeEditor?.editor?.getValue();
    if (text === undefined) return;
    // A note of several megabytes is not worth counting on every change.
    const words = text.length > 500_000 ? undefined : (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0);
    this.wordsEl.setText(words === undefined ? '' : `${words} words`);
  }
}
