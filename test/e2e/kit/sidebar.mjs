/* global document */
/** The Evidence sidebar as a person sees it. */
export class Sidebar {
  constructor(app) {
    this.app = app;
    this.el = app.page.locator('.evidence-vault-panel');
    this.box = this.el.getByRole('searchbox');
    this.rows = this.el.locator('.evidence-vault-row');
  }

  /** Opens the sidebar with its command and waits until the notes were read. */
  async open() {
    await this.app.run('open-evidence-sidebar');
    await this.el.waitFor();
    await this.app.page.waitForFunction(() => !document.querySelector('.evidence-vault-panel')?.textContent?.includes('Reading your notes'));
  }

  /** Types into the box letter by letter and waits for an answer to the whole query. */
  async search(query) {
    await this.box.fill('');
    await this.box.pressSequentially(query);
    await this.answered();
  }

  /** Waits until nothing has moved in the list for three frames. */
  async answered() {
    await this.app.page.waitForFunction(async () => {
      const read = () => document.querySelector('.evidence-vault-panel')?.textContent ?? '';
      const text = read();
      await new Promise((resolve) => setTimeout(resolve, 120));
      return text !== '' && text === read();
    });
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

  cite(index) {
    return this.rows.nth(index).getByRole('button', { name: 'Cite' }).click();
  }

  text() {
    return this.el.innerText();
  }
}
