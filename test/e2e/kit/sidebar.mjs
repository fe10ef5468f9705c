/* global document */
/** The References sidebar looks like it, and may be open beside it. */
const PANEL = '.evidence-vault-panel:has(.evidence-vault-search)';

/** The Evidence sidebar as a person sees it. */
export class Sidebar {
  constructor(app) {
    this.app = app;
    this.el = app.page.locator(PANEL);
    this.box = this.el.getByRole('searchbox');
    this.rows = this.el.locator('.evidence-vault-row');
  }

  /** Opens the sidebar with its command and waits until the notes were read. */
  async open() {
    await this.app.run('open-evidence-sidebar');
    await this.el.waitFor();
    await this.app.page.waitForFunction((panel) => !document.querySelector(panel)?.textContent?.includes('Reading your notes'), PANEL);
    await this.answered();
  }

  /** Opens it again where opening a note has closed it, as on a phone. */
  async show() {
    if (!await this.box.isVisible()) await this.app.run('open-evidence-sidebar');
    await this.box.waitFor();
  }

  /** Types into the box letter by letter and waits for an answer to the whole query. */
  async search(query) {
    await this.show();
    await this.box.fill('');
    await this.box.pressSequentially(query);
    await this.answered();
  }

  /** Waits until nothing has moved in the list for three frames. */
  async answered() {
    await this.app.page.waitForFunction(async (panel) => {
      const read = () => document.querySelector(panel)?.textContent ?? '';
      const text = read();
      await new Promise((resolve) => setTimeout(resolve, 120));
      return text !== '' && text === read();
    }, PANEL);
  }

  /** What the rows say, from top to bottom. */
  read() {
    return this.rows.evaluateAll((rows) => rows.map((row) => {
      const text = (selector) => row.querySelector(selector)?.textContent?.trim() ?? '';
      return {
        path: row.getAttribute('data-path'),
        certainty: text('.evidence-vault-mark'),
        verdict: text('.evidence-vault-verdict'),
        statement: text('.evidence-vault-statement'),
        matches: [...row.querySelectorAll('.evidence-vault-match')].map((el) => el.textContent),
        facts: text('.evidence-vault-facts'),
      };
    }));
  }

  /** Chips and their counts, by the words on them. */
  async chips() {
    const texts = await this.el.locator('.evidence-vault-chip').evaluateAll((chips) =>
      chips.map((chip) => [chip.getAttribute('data-value'), Number(chip.querySelector('.evidence-vault-chip-count')?.textContent)]));
    return Object.fromEntries(texts);
  }

  async cite(index) {
    await this.show();
    await this.rows.nth(index).getByRole('button', { name: 'Cite' }).click();
  }

  /** Goes from the box down to a row and presses the key that cites; taps the button on a phone, which has no keys. */
  async citeByKey(index) {
    if (this.app.mode !== 'desktop') return this.cite(index);
    await this.box.focus();
    for (let i = 0; i <= index; i++) await this.app.page.keyboard.press('ArrowDown');
    await this.app.page.keyboard.press('c');
  }

  text() {
    return this.el.innerText();
  }
}
