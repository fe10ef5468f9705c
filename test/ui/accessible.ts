import axe from 'axe-core';

/** Runs axe over a piece and lists what it found as `rule: element`. Contrast and sizes need a real browser. */
export async function accessibilityFaults(el: HTMLElement): Promise<string[]> {
  // jsdom has no canvas and complains at length when axe looks for icon fonts.
  HTMLCanvasElement.prototype.getContext = () => null;
  const { violations } = await axe.run(el, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.flatMap((violation) => violation.nodes.map((node) => `${violation.id}: ${node.html}`));
}
