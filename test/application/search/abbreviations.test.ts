import { Abbreviations, abbreviationsIn } from '../../../src/application/search/abbreviations';
import { aDocument, engineWith, statementsFor } from './documents';

const found = (text: string): string[] => abbreviationsIn(text).map(({ short, long }) => `${short} = ${long.join(' ')}`);

describe('Abbreviations that a text explains', () => {
  it.each([
    ['Loads on the intervertebral disc (IVD) vary.', ['ivd = intervertebral disc']],
    ['Randomised controlled trials (RCTs) agree.', ['rct = randomised controlled trials']],
    ['Forced expiratory volume (FEV1) rose.', []],
    ['Angiotensin-converting enzyme inhibitors (ACEi) help.', ['acei = angiotensin converting enzyme inhibitors']],
    ['L’accident vasculaire cérébral (AVC) est fréquent.', ['avc = accident vasculaire cerebral']],
    ['Quality of life [QoL] and visual analogue scale (VAS)', ['qol = quality of life', 'vas = visual analogue scale']],
    ['The mean was low (P = 0.04) in women (n = 30).', []],
    ['Pain fell (Table 2).', []],
    ['Nothing in brackets', []],
    ['Brackets (ABC) that nothing explains', []],
  ])('in “%s” are %j', (text, pairs) => {
    expect(found(text)).toEqual(pairs);
  });

  it('are read in time that grows with the text, whatever it holds', () => {
    expect(abbreviationsIn('(A'.repeat(20_000))).toEqual([]);
    expect(abbreviationsIn(`${'word '.repeat(20_000)}(WORDS)`)).toEqual([]);
  });
});

describe('Learnt abbreviations', () => {
  const pair = { short: 'xyz', long: ['xeno', 'yellow', 'zones'] };

  it('are forgotten with the last claim that explained them', () => {
    const known = new Abbreviations();
    known.learn(pair);
    known.learn(pair);
    known.forget(pair);
    expect(known.longForms('xyz')).toEqual([['xeno', 'yellow', 'zones']]);
    expect(known.shortForms(['xeno', 'yellow', 'zone'])).toEqual(['xyz']);
    known.forget(pair);
    expect(known.longForms('xyz')).toEqual([]);
    expect(known.shortForms(['xeno', 'yellow', 'zones'])).toEqual([]);
  });

  it('count in the plural, and once for each way of spelling', () => {
    const known = new Abbreviations();
    known.learn({ short: 'xyz', long: ['xeno', 'yellow', 'zone'] });
    known.learn(pair);
    expect(known.longForms('xyzs')).toHaveLength(1);
  });

  it('stand beside our own list', () => {
    expect(new Abbreviations().longForms('copd')).toEqual([['chronic', 'obstructive', 'pulmonary', 'disease']]);
    expect(new Abbreviations().shortForms(['quality', 'of', 'life'])).toEqual(['qol']);
  });
});

describe('A search sees through abbreviations', () => {
  const explained = aDocument('Load on the xeno yellow zone (XYZ) varies');
  const short = aDocument('XYZ height falls over the day');
  const long = aDocument('The xeno yellow zones swell at night');
  const other = aDocument('A yellow light in the xeno time zone');
  const engine = engineWith(explained, short, long, other);

  it('finds the long form for the short one, where its words stand together', () => {
    expect(statementsFor(engine, 'xyz swell')[0]).toBe(long.statement);
    expect(statementsFor(engine, 'xyz')).not.toContain(other.statement);
  });

  it('finds the short form for the long one', () => {
    expect(statementsFor(engine, 'xeno yellow zone height')[0]).toBe(short.statement);
  });

  it('guesses the short form of three words or more by their initials', () => {
    const guessed = engineWith(aDocument('PQR was lower with exercise'), aDocument('Exercise did nothing'));
    expect(statementsFor(guessed, 'personal quantity rating exercise')[0]).toBe('PQR was lower with exercise');
  });
});
