/* global window, document */
import assert from 'node:assert/strict';
import { builtFile } from './server.mjs';

/** What the plugin draws: its view, its dialogues, its rows in the app's suggesters. */
const OURS = ['.evidence-vault-view', '.evidence-vault-modal', '[class*="evidence-vault-suggest"]', '[class*="evidence-vault-reference"]'];
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe over what the plugin has drawn; gives one line for each element that breaks a rule. */
export async function axeFindings(page, include = OURS) {
  if (!await page.evaluate(() => 'axe' in window)) await page.evaluate(await builtFile('node_modules/axe-core/axe.min.js'));
  return page.evaluate(async ({ include, tags }) => {
    const there = include.filter((selector) => document.querySelector(selector));
    if (there.length === 0) return [];
    const run = async (what, options) => (await window.axe.run(what, { ...options, resultTypes: ['violations'] })).violations;
    const found = [];
    for (const { id, nodes } of await run({ include: there }, { runOnly: { type: 'tag', values: tags } })) {
      for (const node of nodes) {
        // Something that is half scrolled out of its box seems small: it counts as it is once it is scrolled to.
        const [selector] = node.target;
        if (id === 'target-size') document.querySelector(selector)?.scrollIntoView({ block: 'center' });
        if (id === 'target-size' && (await run(selector, { runOnly: [id] })).length === 0) continue;
        found.push(`${id}: ${node.html.slice(0, 200)} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`);
      }
    }
    return found;
  }, { include, tags: TAGS });
}

/** Fails where axe objects to what the plugin has drawn. `when` says where in the story. */
export async function assertAccessible(page, when) {
  assert.deepEqual(await axeFindings(page), [], `axe objects ${when}`);
}
