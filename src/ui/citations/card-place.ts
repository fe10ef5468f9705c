/** Windows no wider show the card as a sheet at the bottom. CSS pixels. */
const SHEET = 480;
/** Between card and citation, and between card and the edge of the window. CSS pixels. */
const GAP = 6;
const EDGE = 8;

/** Whether the card is a sheet at the bottom of the window. */
export function isSheet(win: Window): boolean {
  return win.innerWidth <= SHEET;
}

/**
 * Puts the card where it covers nothing of the citation and nothing of it is cut off: below, or above where there is more room. `y` says on
 * which line of a citation the pointer is.
 */
export function placeCard(card: HTMLElement, citation: HTMLElement, y?: number): void {
  const { innerWidth, innerHeight } = citation.win;
  const lines = [...citation.getClientRects()];
  const line = lines.find(({ top, bottom }) => y !== undefined && top <= y && y <= bottom) ?? lines[0] ?? citation.getBoundingClientRect();
  const below = innerHeight - line.bottom - GAP - EDGE;
  const above = line.top - GAP - EDGE;
  const isBelow = below >= card.offsetHeight || below >= above;
  const room = Math.max(0, isBelow ? below : above);
  const height = Math.min(card.offsetHeight, room);
  card.setCssProps({
    '--evidence-vault-card-x': `${Math.max(EDGE, Math.min(line.left, innerWidth - card.offsetWidth - EDGE))}px`,
    '--evidence-vault-card-y': `${Math.max(EDGE, isBelow ? line.bottom + GAP : line.top - GAP - height)}px`,
    '--evidence-vault-card-room': `${room}px`,
  });
}
