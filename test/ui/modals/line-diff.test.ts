import { lineDiff } from '../../../src/ui/modals/line-diff';

describe('what replacing a list takes away and brings', () => {
  it('names changed lines only', () => {
    expect(lineDiff('Text\n\n1. Khan (my note)\n2. Belavý', 'Text\n\n1. Khan\n2. Belavý\n3. Scott')).toEqual({
      gone: ['1. Khan (my note)'],
      come: ['1. Khan', '3. Scott'],
    });
  });

  it('counts a line as often as it stands', () => {
    expect(lineDiff('a\na\nb', 'a\nb')).toEqual({ gone: ['a'], come: [] });
  });

  it('is nothing for the same text with other line breaks', () => {
    expect(lineDiff('a\r\nb', 'a\nb')).toEqual({ gone: [], come: [] });
  });
});
