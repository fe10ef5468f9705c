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
    const { violations } = await window.axe.run({ include: there }, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)} — ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`));
  }, { include, tags: TAGS });
}

/** Fails where axe objects to what the plugin has drawn. `when` says where in the story. */
export async function assertAccessible(page, when) {
  assert.deepEqual(await axeFindings(page), [], `axe objects ${when}`);
}
