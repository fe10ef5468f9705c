import type { Formatted, Formatter, FormatterParts, FormatRequest } from '../../../src/application/citing/formatter';
import { Formatters } from '../../../src/application/citing/formatters';
import { formatReading } from '../../../src/application/citing/formatting';
import { toEnd } from '../../../src/application/citing/steps';
import { findStyle } from '../../../src/application/citing/styles';
import type { FromFormatting } from '../../../src/worker/formatting-messages';
import { serveFormatting, type FormattingScope } from '../../../src/worker/serve-formatting';

const style = findStyle('apa').value;
const request: FormatRequest = { items: new Map(), citations: [], uncited: [] };
const nothing: Formatted = { citations: [], entries: [], failed: [], authors: new Map(), terms: { and: 'and', 'et-al': 'et al.' } };
const parts = (): FormatterParts => ({ style: { name: 'style', attrs: {}, children: [] }, locale: 'en-GB', localeTree: () => ({ name: 'locale', attrs: {}, children: [] }) });

function fail(): never {
  throw new Error('no');
}

const WORKS: Formatter = {
  *format() {
    yield;
    return nothing;
  },
};
const FAILS: Formatter = {
  *format() {
    yield;
    return fail();
  },
};

describe('The formatters of a thread', () => {
  it.each([
    ['a style that the engine cannot read', fail, 'style-unusable', ' cannot be used: it breaks the rules of CSL.'],
    ['a fault while formatting', () => FAILS, 'formatting-failed', 'The references could not be formatted, because the citation engine failed'],
  ])('tell %s', (_what, create, code, what) => {
    const outcome = toEnd(new Formatters(create).format('apa', parts, request));
    const { value, problems } = formatReading(outcome, style ?? fail());
    expect([value, problems.map((problem) => problem.code)]).toEqual([undefined, [code]]);
    expect(problems[0]?.what).toContain(what);
  });

  it('tell it the same from a worker', () => {
    const said: FromFormatting[] = [];
    const scope: FormattingScope = { onmessage: null, postMessage: (message) => said.push(message) };
    serveFormatting(scope, new Formatters(() => FAILS));
    scope.onmessage?.({ data: { id: 1, key: 'apa', parts: { style: parts().style, locale: 'en-GB', locales: {} }, request } });
    expect(said).toEqual([{ id: 1, made: { failed: 'engine' } }]);
  });

  it('keep no fault: the next note of the same style is formatted', () => {
    let works = false;
    const sometimes: Formatter = { format: (asked) => (works ? WORKS : FAILS).format(asked) };
    const formatters = new Formatters(() => sometimes);
    expect(toEnd(formatters.format('apa', parts, request, 'Note.md'))).toEqual({ failed: 'engine' });
    works = true;
    expect(toEnd(formatters.format('apa', parts, request, 'Note.md'))).toEqual({ value: nothing });
  });
});
