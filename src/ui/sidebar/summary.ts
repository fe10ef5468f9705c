import { Menu, setIcon } from 'obsidian';
import type { Words } from '../words';
import { showMenu } from './show-menu';
import { ORDERS, type Order } from './panel-state';

export interface SummaryValue {
  readonly shown: boolean;
  /** Claims found; absent while nothing was answered yet. */
  readonly total: number | undefined;
  readonly order: Order;
}

/** How many claims were found (announced politely) and the menu of orders. `countId` names the list to screen readers. */
export function summary(
  parent: HTMLElement, words: Words['sidebar'], countId: string, setOrder: (order: Order) => void,
): (value: SummaryValue) => void {
  const el = parent.createDiv({ cls: 'evidence-vault-summary' });
  const count = el.createSpan({ cls: 'evidence-vault-count', attr: { id: countId, role: 'status', 'aria-live': 'polite' } });
  const button = el.createEl('button', { cls: 'evidence-vault-order', attr: { type: 'button', 'aria-haspopup': 'menu' } });
  const name = button.createSpan();
  setIcon(button.createSpan({ cls: 'evidence-vault-order-icon', attr: { 'aria-hidden': 'true' } }), 'chevron-down');
  let now: Order = 'strength';
  button.addEventListener('click', (event) => showMenu(orderMenu(words, now, setOrder), event, button));
  return ({ shown, total, order }) => {
    now = order;
    el.toggleClass('evidence-vault-gone', !shown);
    const text = total === undefined ? '' : words.claims(total);
    if (count.getText() !== text) count.setText(text);
    if (name.getText() !== words.order[order]) name.setText(words.order[order]);
    button.setAttr('aria-label', words.orderMenu(words.order[order]));
  };
}

function orderMenu(words: Words['sidebar'], now: Order, setOrder: (order: Order) => void): Menu {
  const menu = new Menu();
  for (const order of ORDERS) {
    menu.addItem((item) => item.setTitle(words.order[order]).setChecked(order === now).onClick(() => setOrder(order)));
  }
  return menu;
}
