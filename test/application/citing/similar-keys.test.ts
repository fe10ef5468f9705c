import { similarKeys } from '../../../src/application/citing/similar-keys';

const KEYS = ['khan2009', 'khan2019', 'belavy2017', 'belavy2017a', 'hartvigsen2018what', 'who2020', 'wHo2020b', 'li1'];

describe('keys that somebody may have meant', () => {
  it.each([
    ['khan2008', ['khan2009', 'khan2019']],
    ['kahn2009', ['khan2009', 'khan2019']],
    ['Khan_2009', ['khan2009', 'khan2019']],
    ['belavý2017', ['belavy2017', 'belavy2017a']],
    ['hartvigsen2018', ['hartvigsen2018what']],
    ['who2020', ['who2020', 'wHo2020b']],
    ['nobody1999', []],
    ['x', []],
    ['…', []],
  ])('%s: %j', (key, expected) => {
    expect(similarKeys(key, KEYS)).toEqual(expected);
  });

  it('names three at most', () => {
    expect(similarKeys('khan2000', Array.from({ length: 9 }, (_, index) => `khan200${index + 1}`))).toEqual(['khan2001', 'khan2002', 'khan2003']);
  });
});
