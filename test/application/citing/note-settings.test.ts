import { readNoteSettings } from '../../../src/application/citing/note-settings';
import { contextOf } from './items';

const settings = (yaml: string) => readNoteSettings(`---\n${yaml}\n---\nText.\n`, contextOf({ style: 'bmj' }));
const said = (yaml: string): string[] => settings(yaml).problems.map(({ what }) => what);

describe('the style that a note asks for', () => {
  it.each([
    ['csl: apa', 'apa'], ['csl: APA', 'apa'], ['csl: "apa "', 'apa'], ['csl: [apa]', 'apa'], ['csl:\n  - apa', 'apa'], ['csl: [[apa]]', 'apa'], ['csl: "[[apa]]"', 'apa'], ['csl: "[[Styles/apa.csl|mine]]"', 'apa'],
    ['csl: Styles/apa.csl', 'apa'], ['csl: https://www.zotero.org/styles/apa', 'apa'], ['csl: http://www.zotero.org/styles/jama?source=1', 'american-medical-association'],
    ['csl: The Lancet', 'the-lancet'], ['csl:', 'bmj'], ['csl: ""', 'bmj'], ['csl: []', 'bmj'], ['csl: null', 'bmj'], ['other: 1', 'bmj'],
  ])('%s', (yaml, id) => {
    expect([settings(yaml).style?.id, said(yaml)]).toEqual([id, []]);
  });

  it.each([
    ['csl: 7', '7'], ['csl: true', 'true'], ['csl: [apa, bmj]', 'apa, bmj'], ['csl: nonsense', 'nonsense'], ['csl: { a: b }', '{a:b}'], ['csl: 2020-01-01', '2020-01-01'],
  ])('%s is named where there is none of that name', (yaml, name) => {
    expect([settings(yaml).style, said(yaml)]).toEqual([undefined, [`There is no citation style called “${name}”.`]]);
  });
});

describe('the language that a note asks for', () => {
  it.each([
    ['lang: fr', 'fr-FR'], ['lang: FR_fr', 'fr-FR'], ['lang: de-CH', 'de-DE'], ['lang: [es]', 'es-ES'], ['lang: it', 'it-IT'], ['lang: nl-BE', 'nl-NL'], ['lang: pt-BR', 'pt-PT'], ['lang: en-us', 'en-US'], ['lang:', 'en-GB'],
  ])('%s', (yaml, locale) => {
    expect([settings(yaml).locale, said(yaml)]).toEqual([locale, []]);
  });

  it.each([['lang: ja', 'ja'], ['lang: 7', '7'], ['lang: no', 'no'], ['lang: [fr, de]', 'fr, de']])('%s is said to be unknown, and the usual one is used', (yaml, name) => {
    expect([settings(yaml).locale, said(yaml)]).toEqual(['en-GB', [`References cannot be written in the language “${name}”, so they are in en-GB.`]]);
  });
});
