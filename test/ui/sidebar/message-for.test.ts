import { messageFor, type Situation } from '../../../src/ui/sidebar/message-for';
import { NEW_STATE } from '../../../src/ui/sidebar/panel-state';
import { hits } from './kit';

const none = { hits: [], nearest: ['marathon'] };
const situation = (given: Partial<Situation>): Situation =>
  ({ state: NEW_STATE, result: none, hasFailed: false, isReady: true, hasClaims: () => true, ...given });

describe('what stands in place of rows', () => {
  it.each<[string, Partial<Situation>, object]>([
    ['rows need no message', { result: { hits: hits(1), nearest: [] } }, { say: 'rows' }],
    ['rows come before everything', { result: { hits: hits(1), nearest: [] }, isReady: false }, { say: 'rows' }],
    ['no answer yet', { result: undefined }, { say: 'reading' }],
    ['nothing found while notes are read', { isReady: false, state: { ...NEW_STATE, query: 'disc' } }, { say: 'reading' }],
    ['claims that are not indexed yet', {}, { say: 'reading' }],
    ['a vault without claims', { hasClaims: () => false }, { say: 'empty-vault' }],
    ['a vault without claims, whatever is typed', { hasClaims: () => false, state: { ...NEW_STATE, query: 'disc' } }, { say: 'empty-vault' }],
    ['nothing found', { state: { ...NEW_STATE, query: ' disc ' } }, { say: 'none', query: 'disc', filtered: false, nearest: ['marathon'] }],
    ['nothing behind a filter', { state: { ...NEW_STATE, certainty: ['high'] } }, { say: 'none', query: '', filtered: true, nearest: ['marathon'] }],
    ['a search that stopped', { hasFailed: true, result: undefined }, { say: 'failed' }],
  ])('%s', (_, given, expected) => {
    expect(messageFor(situation(given))).toEqual(expected);
  });
});
