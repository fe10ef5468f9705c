import { iconBodies, iconNames } from 'virtual:icons';

const SVG = 'http://www.w3.org/2000/svg';
const known = new Set(iconNames);
const custom = new Map<string, string>();
/** Drawn for a real lucide name whose drawing is not in this bundle. */
const PLACEHOLDER = '<circle cx="12" cy="12" r="9"/>';

const bare = (id: string): string => id.replace(/^lucide-/, '');

/** All icons there are: lucide 0.446 and those added. */
export function getIconIds(): string[] {
  return [...iconNames.map((name) => `lucide-${name}`), ...custom.keys()];
}

/** Adds an icon; its drawing fits a box of 100 by 100. */
export function addIcon(iconId: string, svgContent: string): void {
  custom.set(iconId, svgContent);
}

/** Takes an added icon away. */
export function removeIcon(iconId: string): void {
  custom.delete(iconId);
}

/** A drawing, or null where no icon has this name: names newer than lucide 0.446 give nothing. */
export function getIcon(iconId: string): SVGSVGElement | null {
  const own = custom.get(iconId);
  const name = bare(iconId);
  if (own === undefined && !known.has(name)) return null;
  return draw(own ?? iconBodies[name] ?? PLACEHOLDER, own === undefined ? `lucide-${name}` : iconId, own === undefined ? 24 : 100);
}

/** Puts an icon into an element that may hold another; does nothing for a name that does not exist. */
export function setIcon(parent: HTMLElement, iconId: string): void {
  const icon = getIcon(iconId);
  if (!icon) return;
  parent.querySelector(':scope > svg.svg-icon')?.remove();
  parent.prepend(icon);
}

/** Drawings that were parsed once. */
const drawn = new Map<string, SVGSVGElement>();

function draw(body: string, cls: string, size: number): SVGSVGElement {
  const key = `${cls} ${body}`;
  const svg = drawn.get(key) ?? parse(body, cls, size);
  drawn.set(key, svg);
  return svg.cloneNode(true) as SVGSVGElement;
}

function parse(body: string, cls: string, size: number): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(`<svg xmlns="${SVG}">${body}</svg>`, 'image/svg+xml');
  const svg = document.createElementNS(SVG, 'svg');
  svg.classList.add('svg-icon', cls);
  const attributes = { width: '24', height: '24', viewBox: `0 0 ${size} ${size}`, fill: 'none', stroke: 'currentColor' };
  const strokes = { 'stroke-width': '2', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  for (const [name, value] of Object.entries({ ...attributes, ...strokes })) svg.setAttribute(name, value);
  svg.append(...[...parsed.documentElement.childNodes].map((node) => document.importNode(node, true)));
  return svg;
}
