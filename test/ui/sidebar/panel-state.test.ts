import { isFiltered, NEW_STATE, readPanelState, requestFor, toggled } from '../../../src/ui/sidebar/panel-state';

describe('the state that the workspace keeps', () => {
  it('comes back as it was stored', () => {
    const state = { query: 'disc', certainty: ['high', 'low'], verdict: ['mixed'], order: 'score', more: true };
    expect(readPanelState(JSON.parse(JSON.stringify(state)))).toEqual(state);
  });

  it.each([
    ['nothing', undefined], ['null', null], ['a text', 'disc'], ['an empty object', {}], ['an array', []],
    ['values of the wrong kind', { query: 7, certainty: 'high', verdict: { a: 1 }, order: 'random', more: 'yes' }],
    ['filters that do not exist', { certainty: ['certain'], verdict: [null] }],
  ])('is as new where the workspace holds %s', (_, stored) => {
    expect(readPanelState(stored)).toEqual(NEW_STATE);
  });

  it('keeps the filters it knows and drops the others', () => {
    expect(readPanelState({ certainty: ['low', 'certain', 'low'] }).certainty).toEqual(['low']);
  });

  it('does not take a pasted page as a query', () => {
    expect(readPanelState({ query: 'x'.repeat(5000) }).query).toHaveLength(1000);
  });
});

describe('the question to the search engine', () => {
  it('leaves out the filters that are not set', () => {
    expect(requestFor({ ...NEW_STATE, query: 'disc' }, 50)).toEqual({ query: 'disc', order: 'strength', limit: 50 });
  });

  it('says what day it is where that is known', () => {
    expect(requestFor(NEW_STATE, 50, '2026-11-23').today).toBe('2026-11-23');
  });

  it('names those that are', () => {
    expect(requestFor({ ...NEW_STATE, certainty: ['low'], verdict: ['mixed'], order: 'score' }, 10))
      .toEqual({ query: '', certainty: ['low'], verdict: ['mixed'], order: 'score', limit: 10 });
  });
});

describe('a chip', () => {
  it('adds its filter with one click and takes it away with the second', () => {
    expect(toggled(['low'], 'high')).toEqual(['low', 'high']);
    expect(toggled(['low', 'high'], 'low')).toEqual(['high']);
  });

  it.each([[[], [], false], [['low'], [], true], [[], ['mixed'], true]] as const)('%s and %s filter: %s', (certainty, verdict, filtered) => {
    expect(isFiltered({ ...NEW_STATE, certainty, verdict })).toBe(filtered);
  });
});
