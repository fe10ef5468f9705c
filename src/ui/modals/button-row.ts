import { ButtonComponent } from 'obsidian';

export interface RowButton {
  readonly text: string;
  readonly onClick: () => void;
  /** The one thing that the dialogue is for. */
  readonly primary?: boolean;
  /** Hard to undo: shown in the app's warning colour. */
  readonly destructive?: boolean;
}

/** Buttons at the foot of a dialogue, in the app's own row. Gives them back in the same order. */
export function buttonRow(parent: HTMLElement, buttons: readonly RowButton[]): readonly ButtonComponent[] {
  const row = parent.createDiv({ cls: 'modal-button-container evidence-vault-buttons' });
  return buttons.map(({ text, onClick, primary, destructive }) => {
    const button = new ButtonComponent(row).setButtonText(text).onClick(onClick);
    if (primary) button.setCta();
    if (destructive) button.setDestructive();
    return button;
  });
}

/** Gives a button the focus without scrolling to it: what stands above is to be read first. */
export function focusQuietly(button: ButtonComponent | undefined): void {
  button?.buttonEl.focus({ preventScroll: true });
}
