import { EVIDENCE_VIEW, EvidenceView } from '../../../src/ui/sidebar/evidence-view';
import { createHost, type Host } from '../../host';
import { aResult, frame, hits, SlowSearch, SmallLibrary, spies, words } from './kit';

async function opened(): Promise<{ host: Host; view: EvidenceView; search: SlowSearch; library: SmallLibrary }> {
  const host = await createHost();
  const search = new SlowSearch();
  const library = new SmallLibrary();
  const leaf = host.app.workspace.getRightLeaf(false);
  if (!leaf) throw new Error('There is no right sidebar.');
  const view = new EvidenceView(leaf, { search, library, actions: spies(), words, ready: Promise.resolve() });
  await leaf.open(view);
  await search.last().answer(aResult({ hits: hits(2) }));
  return { host, view, search, library };
}

const box = (view: EvidenceView): HTMLInputElement => view.contentEl.querySelector('input') as HTMLInputElement;
const history = { history: false };

describe('the Evidence view', () => {
  it('has its type, name and icon, and is not navigated away', async () => {
    const { host, view } = await opened();
    expect([view.getViewType(), view.getDisplayText(), view.getIcon(), view.navigation]).toEqual([EVIDENCE_VIEW, 'Evidence', 'scale', false]);
    await host.dispose();
  });

  it('keeps query, filters and order with the workspace', async () => {
    const { host, view } = await opened();
    const state = { query: 'disc', certainty: ['low'], verdict: [], order: 'score', more: false };
    await view.setState(state, history);
    expect(box(view).value).toBe('disc');
    expect(view.getState()).toMatchObject(state);
    await host.dispose();
  });

  it('does not lose what was typed when it is revealed again', async () => {
    const { host, view } = await opened();
    view.showQuery('disc');
    await view.setState({}, history);
    await view.setState(undefined, history);
    expect(box(view).value).toBe('disc');
    await host.dispose();
  });

  it('takes its state before it is open', async () => {
    const host = await createHost();
    const leaf = host.app.workspace.getRightLeaf(false);
    if (!leaf) throw new Error('There is no right sidebar.');
    const search = new SlowSearch();
    const view = new EvidenceView(leaf, { search, library: new SmallLibrary(), actions: spies(), words, ready: Promise.resolve() });
    await view.setState({ query: 'disc', order: 'score' }, history);
    await leaf.open(view);
    expect(search.last().request).toMatchObject({ query: 'disc', order: 'score' });
    expect(view.getState()).toMatchObject({ query: 'disc', order: 'score' });
    await host.dispose();
  });

  it('puts the cursor in the box on demand', async () => {
    const { host, view } = await opened();
    view.focusSearch();
    expect(document.activeElement).toBe(box(view));
    await host.dispose();
  });

  it('leaves nothing behind', async () => {
    const { host, view, search, library } = await opened();
    library.changed('Claims/0.md');
    view.showQuery('late');
    const late = search.last();
    view.leaf.detach();
    await late.answer(aResult({ hits: hits(3) }));
    await frame();
    expect(library.isFollowed).toBe(false);
    expect(view.contentEl.childElementCount).toBe(0);
    await host.dispose();
  });
});
