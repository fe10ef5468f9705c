import { freshId } from './fresh-id';

export interface Chip<T extends string> {
  readonly value: T;
  readonly count: number;
  readonly pressed: boolean;
}

export interface ChipGroup<T extends string> {
  /** What the group is for, to screen readers. */
  readonly label: string;
  readonly values: readonly T[];
  /** Draws what stands before the count. */
  readonly face: (chip: HTMLElement, value: T) => void;
  readonly toggle: (value: T) => void;
}

/**
 * A group of chips that filter: each a button that is pressed or not, with its live count. Returns the function that brings counts and pressed
 * states up to date; the buttons themselves stay, so the focus does too.
 */
export function chipGroup<T extends string>(parent: HTMLElement, group: ChipGroup<T>): (chips: readonly Chip<T>[]) => void {
  const id = freshId('chips');
  const el = parent.createDiv({ cls: 'evidence-vault-chips', attr: { role: 'group', 'aria-labelledby': id } });
  el.createSpan({ cls: 'evidence-vault-hidden', text: group.label, attr: { id } });
  const buttons = new Map(group.values.map((value) => [value, chipButton(el, group, value)]));
  return (chips) => {
    for (const { value, count, pressed } of chips) buttons.get(value)?.(count, pressed);
  };
}

function chipButton<T extends string>(parent: HTMLElement, group: ChipGroup<T>, value: T): (count: number, pressed: boolean) => void {
  const button = parent.createEl('button', {
    cls: 'evidence-vault-chip',
    attr: { type: 'button', 'aria-pressed': 'false', 'data-value': value },
  });
  group.face(button, value);
  button.appendText(' ');
  const shown = button.createSpan({ cls: 'evidence-vault-chip-count', text: '0' });
  button.addEventListener('click', () => group.toggle(value));
  return (count, pressed) => {
    const text = String(count);
    if (shown.getText() !== text) shown.setText(text);
    button.setAttr('aria-pressed', String(pressed));
    button.toggleClass('mod-pressed', pressed);
    button.toggleClass('mod-none', count === 0);
  };
}
