import { accessibilityFaults } from './accessible';

describe('the accessibility check of the component tests', () => {
  beforeEach(() => document.body.replaceChildren());

  it.each([
    ['a button without a name', '<button></button>', 'button-name'],
    ['a button inside an option', '<div role="listbox" aria-label="x"><div role="option" tabindex="0"><button>y</button></div></div>', 'nested-interactive'],
    ['a row outside a grid', '<div role="row"><div role="gridcell">x</div></div>', 'aria-required-parent'],
    ['an input without a label', '<input type="search">', 'label'],
  ])('finds %s', async (_, html, rule) => {
    document.body.innerHTML = html;
    expect((await accessibilityFaults(document.body)).map((fault) => fault.split(':')[0])).toContain(rule);
  });

  it('finds nothing wrong with a named button', async () => {
    document.body.innerHTML = '<button>Cite</button>';
    expect(await accessibilityFaults(document.body)).toEqual([]);
  });
});
