import fc from 'fast-check';
import { readUri } from '../../../src/hosts/obsidian/read-uri';

describe('a link into the vault', () => {
  it.each([
    [{ action: 'evidence-vault', search: 'lumbar disc' }, { what: 'search', query: 'lumbar disc' }],
    [{ action: 'evidence-vault', vault: 'Clinic', source: 'belavy2017' }, { what: 'source', citekey: 'belavy2017' }],
  ])('%j asks for %j', (params, request) => expect(readUri(params)).toEqual(request));

  it.each([
    ['nothing asked', { action: 'evidence-vault' }],
    ['an empty search', { search: '  ' }],
    ['two things at once', { search: 'disc', source: 'belavy2017' }],
    ['something to write', { write: 'Claims/x.md' }],
    ['a very long search', { search: 'x'.repeat(201) }],
    ['a search of several lines', { search: 'a\nb' }],
    ['a path for a citation key', { source: '../../secret' }],
    ['a name of the language', { constructor: 'x' }],
  ] as [string, Record<string, string>][])('is not followed: %s', (_, params) => expect(readUri(params)).toBeUndefined());

  it('never throws, whatever it holds', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.string()), (params) => {
      const request = readUri(params);
      expect([undefined, 'search', 'source']).toContain(request?.what);
    }));
  });
});
