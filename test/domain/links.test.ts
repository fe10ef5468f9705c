import { baseName, formatLink, parseLink } from '../../src/domain/links';

it.each([
  ['[[belavy2017]]', 'belavy2017'],
  ['[[belavy2017|Belavý et al.]]', 'belavy2017'],
  ['[[belavy2017\\|Belavý in a table]]', 'belavy2017'],
  ['[[Sources/belavy2017#Results|there]]', 'Sources/belavy2017'],
  ['[[Sources/belavy2017.md]]', 'Sources/belavy2017'],
  ['[[/Sources/belavy2017]]', 'Sources/belavy2017'],
  ['  [[ belavy2017 ]] ', 'belavy2017'],
  ['![[belavy2017]]', 'belavy2017'],
  ['[[a.b.c]]', 'a.b.c'],
])('%s leads to “%s”', (text, target) => {
  expect(parseLink(text)).toEqual({ target });
});

it.each(['belavy2017', '[[]]', '[[#heading]]', '[[a]] and [[b]]', '[a](a.md)', '', '[[a', '[[[[a]]]]'])('“%s” is not a link', (text) => {
  expect(parseLink(text)).toBeUndefined();
});

it('is written so that it is read again', () => {
  expect(formatLink('Sources/belavy2017.md')).toBe('[[Sources/belavy2017]]');
  expect(parseLink(formatLink('étude 2017'))).toEqual({ target: 'étude 2017' });
});

it.each([['Sources/a.md', 'a'], ['a.md', 'a'], ['x/y/a b.MD', 'a b'], ['a', 'a']])('the name of %s is %s', (path, name) => {
  expect(baseName(path)).toBe(name);
});
