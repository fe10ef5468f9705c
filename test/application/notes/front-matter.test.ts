import fc from 'fast-check';
import { joinNote, setProperties, splitNote } from '../../../src/application/notes/front-matter';

const note = (...lines: readonly string[]): string => lines.join('\n');

describe('splitting a note', () => {
  it.each<[string, string, Record<string, unknown>, string]>([
    ['plain', '---\na: 1\n---\nBody', { a: 1 }, 'Body'],
    ['Windows line ends', '---\r\na: 1\r\nb: x\r\n---\r\nBody\r\n', { a: 1, b: 'x' }, 'Body\r\n'],
    ['a byte-order mark', '\uFEFF---\na: 1\n---\nBody', { a: 1 }, 'Body'],
    ['blanks after the fences', '--- \na: 1\n---\t\nBody', { a: 1 }, 'Body'],
    ['no body', '---\na: 1\n---', { a: 1 }, ''],
    ['nothing between the fences', '---\n---\nBody', {}, 'Body'],
    ['only a comment', '---\n# later\n---\nBody', {}, 'Body'],
    ['a rule in the body', '---\na: 1\n---\nBody\n---\nMore', { a: 1 }, 'Body\n---\nMore'],
    ['hyphens inside a value', '---\na: "x\n  ---y"\n---\nBody', { a: 'x ---y' }, 'Body'],
    ['a long dash line that is no fence', '---\na: |\n  ----\n---\nBody', { a: '----\n' }, 'Body'],
    ['no front matter', 'Body', {}, 'Body'],
  ])('%s', (_name, text, properties, body) => {
    const split = splitNote(text);
    expect(split.problems).toEqual([]);
    expect(split.properties ?? {}).toEqual(properties);
    expect(text.slice(split.bodyStart)).toBe(body);
  });

  it('reads values as the app does: dates and times stay text, and no figure is lost', () => {
    const { properties } = splitNote(note('---', 'issued: 2017-04', 'day: 2017-04-19', 'time: 12:30', 'pages: 10-12', 'number: 0458', 'ratio: 1.50', 'volume: 12', 'yes: yes', 'on: true', 'none: ', 'big: 12345678901234567890', 'hex: 0x1F', '---', ''));
    expect(properties).toEqual({
      issued: '2017-04', day: '2017-04-19', time: '12:30', pages: '10-12', number: '0458', ratio: '1.50', volume: 12, yes: 'yes', on: true, none: null,
      big: '12345678901234567890', hex: '0x1F',
    });
  });

  it.each<[string, string, string, string]>([
    ['a colon in a value', '---\na: 1\ntitle: Discs: a review\n---\n', ':3', 'quotation marks'],
    ['an open quotation mark', '---\ntitle: "Discs\nb: 1\n---\n', ':', 'complete it'],
    ['a property twice', '---\na: 1\nb: 2\na: 3\n---\n', ':4', 'keep one'],
    ['a tab', '---\na:\n\t- x\n---\n', ':3', 'use spaces'],
    ['a sign with a meaning', '---\na: @khan2009\n---\n', ':2', 'quotation marks'],
    ['a sentence', '---\nJust words\n---\n', ':2', 'a name, a colon'],
    ['a list', '---\n- a\n- b\n---\n', ':2', 'a name, a colon'],
    ['two documents', '---\na: 1\n--- x\nb: 2\n---\n', ':', ''],
    ['brackets without end', `---\na: ${'['.repeat(100_000)}\n---\n`, ':1', 'too deeply nested'],
    ['lists in lists', `---\na:\n ${'- '.repeat(50_000)}\n---\n`, ':1', 'too deeply nested'],
    ['question marks', `---\n${'? '.repeat(50_000)}\n---\n`, ':1', 'too deeply nested'],
    ['a staircase', `---\n${Array.from({ length: 400 }, (_line, at) => `${' '.repeat(at)}a:`).join('\n')}\n---\n`, ':1', 'too deeply nested'],
    ['an alias bomb', note('---', 'a: &a [x,x,x,x,x,x,x,x,x,x]', 'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]', 'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]', 'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c]', '---', ''), ':', ''],
    ['more than a person writes', `---\na: ${'x'.repeat(300_000)}\n---\n`, ':1', 'too long'],
    ['a desert of blank lines', `---\na: 1\n${'\n'.repeat(200_000)}b: 1\n---\n`, ':1', 'too long'],
  ])('%s is one problem with its line, and no properties', (_name, text, where, fix) => {
    const started = performance.now();
    const { properties, problems } = splitNote(text);
    expect(performance.now() - started).toBeLessThan(1000);
    expect(properties).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'front-matter-broken', severity: 'error' });
    expect(problems[0]?.where).toMatch(where);
    expect(problems[0]?.fix).toContain(fix);
    expect(setProperties(text, (wanted) => { wanted['x'] = 1; })).toEqual({ problems });
  });

  it.each(['js', 'javascript', 'JS', 'json', 'coffee', 'toml', 'constructor', 'yaml', '__proto__'])('a note that asks for %s stays inert', (language) => {
    const payload = '{ a: (globalThis.ranFromNote = true) }';
    for (const space of ['', ' ']) {
      const text = `---${space}${language}\n${payload}\n---\nBody`;
      expect(splitNote(text).properties).toBeUndefined();
      if (language !== '__proto__') expect(splitNote(text).problems).toMatchObject([{ code: 'front-matter-language', where: ':1' }]);
      expect(setProperties(text, () => undefined).value ?? text).toBe(text);
    }
    expect(globalThis).not.toHaveProperty('ranFromNote');
  });

  it('is told where the end is missing, but a rule above some text is no front matter', () => {
    expect(splitNote('---\ntitle: A\n\nBody')).toMatchObject({ problems: [{ code: 'front-matter-unclosed' }], bodyStart: 0 });
    expect(splitNote('---\nA paragraph under a rule.')).toEqual({ problems: [], bodyStart: 0 });
  });

  it('takes no longer for a body of five megabytes', () => {
    const text = `---\na: 1\n---\n${'----\n'.repeat(1_000_000)}`;
    const started = performance.now();
    expect(splitNote(text).properties).toEqual({ a: 1 });
    expect(setProperties(text, (wanted) => { wanted['a'] = 2; }).value).toBe(text.replace('a: 1', 'a: 2'));
    splitNote(`---\n${'\n---x'.repeat(1_000_000)}`);
    expect(performance.now() - started).toBeLessThan(1500);
  });

  it('never throws', () => {
    const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('---', '\n', '\r\n', 'a: 1', '- ', '"', '[', '{', '&a', '*a', '? ', '|', '>', '\uFEFF', '!!js', '<<: ', '\t'));
    fc.assert(fc.property(fc.array(piece), (pieces) => {
      const text = `---\n${pieces.join('')}\n---\n`;
      expect(splitNote(text).bodyStart).toBeLessThanOrEqual(text.length);
      expect(setProperties(text, (wanted) => { wanted['x'] = '1'; }).problems).toBeDefined();
    }), { numRuns: 300 });
  });
});

describe('changing properties', () => {
  const BEFORE = note(
    '---', '# Made by hand', 'evidence: source', "title: 'Single: quoted'   # why", 'authors:', '- Khan, Karim # first', '- "Scott, Alex"', '', '# about numbers', 'volume: "12"',
    'pages:   0458', 'mine: {nested: [1, 2]}', 'folded: >-', '  one', '  two', '', '---', '', '# Body  ', 'No newline at the end',
  );

  it.each<[string, (properties: Record<string, unknown>) => void, [string, string][]]>([
    ['nothing', () => undefined, []],
    ['a value to the same value', (p) => { p['volume'] = '12'; p['pages'] = '0458'; }, []],
    ['a quoted text', (p) => { p['title'] = 'It’s: new'; }, [["'Single: quoted'   #", "'It’s: new' #"]]],
    ['a text that is now a number to YAML', (p) => { p['evidence'] = '12:30'; }, [['evidence: source', 'evidence: "12:30"']]],
    ['a list by one entry', (p) => { p['authors'] = ['Khan, Karim', 'Scott, Alex', '[[x]]']; }, [['- "Scott, Alex"\n', '- "Scott, Alex"\n- "[[x]]"\n']]],
    ['a list by order', (p) => { p['authors'] = ['Scott, Alex', 'Khan, Karim']; }, [['- Khan, Karim # first\n- "Scott, Alex"\n', '- "Scott, Alex"\n- Khan, Karim # first\n']]],
    ['a number', (p) => { p['pages'] = 459; }, [['pages:   0458', 'pages: 459']]],
    ['a folded text', (p) => { p['folded'] = 'three'; }, [['folded: >-\n  one\n  two\n', 'folded: three\n']]],
    ['a property away', (p) => { delete p['authors']; }, [['authors:\n- Khan, Karim # first\n- "Scott, Alex"\n', '']]],
    ['the last property away', (p) => { delete p['folded']; }, [['folded: >-\n  one\n  two\n', '']]],
    ['new properties', (p) => { p['status'] = 'ok'; p['doi'] = '10.1/x'; p['n'] = 0; p['b'] = false; p['l'] = []; }, [['  two\n\n', '  two\n\nstatus: ok\ndoi: "10.1/x"\nn: 0\nb: false\nl: []\n']]],
    ['a map', (p) => { p['mine'] = { nested: [1, 2, 3] }; }, [['mine: {nested: [1, 2]}', 'mine:\n  nested:\n    - 1\n    - 2\n    - 3']]],
  ])('%s leaves every other line as it was', (_name, change, edits) => {
    const expected = edits.reduce((text, [from, to]) => text.replace(from, () => to), BEFORE);
    expect(edits.length === 0 || expected !== BEFORE).toBe(true);
    expect(setProperties(BEFORE, change)).toEqual({ value: expected, problems: [] });
    const windows = (text: string): string => `\uFEFF${text.replace(/\n/g, '\r\n')}`;
    expect(setProperties(windows(BEFORE), change).value).toBe(windows(expected));
  });

  it.each([
    ['Body', '---\nx: z\n---\nBody'], ['', '---\nx: z\n---\n'], ['\uFEFFBody', '\uFEFF---\nx: z\n---\nBody'], ['A\r\nB', '---\r\nx: z\r\n---\r\nA\r\nB'],
    ['---\nRule above', '---\nx: z\n---\n---\nRule above'], ['---\n---\n', '---\nx: z\n---\n'], ['---\n---', '---\nx: z\n---'], ['---\n# c\n---\n', '---\n# c\nx: z\n---\n'],
  ])('%j gets front matter', (before, after) => {
    expect(setProperties(before, (properties) => { properties['x'] = 'z'; }).value).toBe(after);
  });

  it('does not write what it cannot write safely', () => {
    const tied = '---\na: &x 1\nb: *x\n---\n';
    expect(setProperties(tied, (properties) => { properties['c'] = 2; }).value).toBe('---\na: &x 1\nb: *x\nc: 2\n---\n');
    expect(setProperties(tied, (properties) => { delete properties['a']; })).toMatchObject({ problems: [{ code: 'front-matter-not-writable' }] });
  });

  it('changes flow style and other rare forms too', () => {
    expect(setProperties('---\n{a: 1, b: [x]}\n---\n', (properties) => { properties['a'] = 2; }).value).toBe('---\n{ a: 2, b: [ x ] }\n---\n');
    expect(setProperties('---\n? a\n: 1\nb: 2\n---\n', (properties) => { properties['b'] = 3; }).value).toContain('b: 3');
  });
});

describe('any properties', () => {
  const awkward = fc.constantFrom(
    '', ' ', '0458', '12:30', '2017-04', '2017-04-18', 'yes', 'No', 'on', 'null', '~', 'true', '1e3', '.5', '0x1F', '-', '- a', '[[a]]', '[[a|b]]', '# c', 'a # c', 'a: b', '"q"', '\'', '|', '>', '@x', '`', '%', '&a', '*a', '!t',
    '---', '...', 'a\nb', 'a\r\nb', '\ttab', 'x ', '\u2028', '\u0085', '\uFEFF', '🧠', '{{title}}', '{', ']', '<<', 'NaN', '=', '?', ',',
  );
  const scalar = fc.oneof(awkward, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary', maxLength: 8 }), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)), fc.boolean(), fc.constant(null));
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 4 }), fc.dictionary(fc.string({ unit: 'grapheme', maxLength: 5 }), scalar, { maxKeys: 3, noNullPrototype: true }));
  const key = fc.oneof({ arbitrary: fc.stringMatching(/^[a-z][a-z_-]{0,8}$/), weight: 5 }, { arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), weight: 1 });
  const properties = fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true });

  it('are the same after being written and read', () => {
    fc.assert(fc.property(properties, fc.string(), (wanted, body) => {
      const text = joinNote(wanted, body);
      const split = splitNote(text);
      expect(split.problems).toEqual([]);
      expect(split.properties).toEqual(wanted);
      expect(text.slice(split.bodyStart)).toBe(body);
    }), { numRuns: 500 });
  });

  it('replace others, and the body keeps every byte', () => {
    fc.assert(fc.property(properties, properties, fc.string({ unit: 'binary' }), fc.boolean(), (before, after, body, windows) => {
      const front = joinNote(before, '');
      const text = (windows ? front.replace(/\n/g, '\r\n') : front) + body;
      const changed = setProperties(text, (current) => {
        for (const name of Object.keys(current)) Reflect.deleteProperty(current, name);
        for (const [name, wanted] of Object.entries(after)) Object.defineProperty(current, name, { value: wanted, enumerable: true, configurable: true, writable: true });
      });
      expect(changed.problems).toEqual([]);
      const split = splitNote(changed.value ?? '');
      expect(split.properties).toEqual(after);
      expect((changed.value ?? '').slice(split.bodyStart)).toBe(body);
    }), { numRuns: 300 });
  });

  it('that are not touched keep their lines', () => {
    fc.assert(fc.property(properties, value, (before, wanted) => {
      const text = joinNote({ ...before, touched_key: 'old' }, 'Body');
      const lines = joinNote(before, '').split('\n').slice(1, -2);
      const after = setProperties(text, (current) => { current['touched_key'] = wanted; }).value ?? '';
      expect(after.startsWith(['---', ...lines, ''].join('\n'))).toBe(true);
    }));
  });

  it.each(['0458', '12:30', '2017-04', '2017-04-18', 'yes', 'off', 'NULL', '1e3', '.5', '+1', '[[belavy2017]]', '10-12', 'y', '~'])('quote %s', (text) => {
    expect(joinNote({ a: text, b: [text] }, '')).toBe(`---\na: "${text}"\nb:\n  - "${text}"\n---\n`);
  });
});
