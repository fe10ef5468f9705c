import { getFrontMatterInfo, readProperties } from '../metadata/front-matter';
import { splitWikiLink } from '../markdown/wikilinks';

/** More properties than this start folded. */
const MANY = 8;

/** A note's properties as a table above its text; YAML that cannot be read is shown as it stands. */
export function renderProperties(text: string, parent: HTMLElement): void {
  const info = getFrontMatterInfo(text);
  if (!info.exists) return;
  const properties = readProperties(info.frontmatter);
  const count = Object.keys(properties ?? {}).length;
  const box = parent.createEl('details', { cls: 'metadata-container' });
  box.open = properties === undefined || count <= MANY;
  box.createEl('summary', { cls: 'metadata-properties-title', text: properties ? `Properties (${count})` : 'Properties' });
  if (!properties) {
    box.createDiv({ cls: 'metadata-error', text: 'These properties cannot be read: the YAML has a mistake.' });
    box.createEl('pre', { text: info.frontmatter });
    return;
  }
  for (const [key, value] of Object.entries(properties)) {
    const row = box.createDiv({ cls: 'metadata-property', attr: { 'data-property-key': key } });
    row.createDiv({ cls: 'metadata-property-key', text: key });
    renderValue(value, row.createDiv('metadata-property-value'));
  }
}

function renderValue(value: unknown, parent: HTMLElement): void {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  for (const item of items) {
    const el = parent.createSpan({ cls: Array.isArray(value) ? 'multi-select-pill' : 'metadata-value' });
    if (typeof item === 'string' && /^\[\[[^[\]]+\]\]$/.test(item)) renderLink(item, el);
    else if (typeof item === 'boolean') el.setText(item ? 'yes' : 'no');
    else if (typeof item === 'object' && item !== null) el.setText(JSON.stringify(item));
    else el.setText(item === null ? '' : String(item));
  }
}

function renderLink(item: string, parent: HTMLElement): void {
  const { link, alias } = splitWikiLink(item.slice(2, -2));
  parent.createEl('a', { cls: 'internal-link', text: alias ?? link, href: link, attr: { 'data-href': link } });
}
