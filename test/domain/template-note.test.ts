import { readNote } from '../../src/domain/read-note';

const at = (path: string, properties: Record<string, unknown>): unknown => {
  const { value, problems } = readNote(path, properties);
  return { kind: value?.kind, problems: problems.map(({ code }) => code) };
};

describe('a note with placeholders in its properties', () => {
  it.each<[string, Record<string, unknown>]>([
    ['the file name', { evidence: 'source', citekey: '{{title}}', title: '' }],
    ['a date with a format', { evidence: 'handout', date: '{{date:YYYY-MM-DD}}' }],
    ['a Templater tag', { evidence: 'claim', claim: '<% tp.file.title %>' }],
    ['one inside a list', { evidence: 'source', authors: ['Khan, K.', '{{title}}'] }],
  ])('is a template: %s', (_, properties) => {
    expect(at('My vault/Templates/Source.md', properties)).toEqual({ kind: undefined, problems: [] });
  });

  it('is told of where it lies among the notes, since it was likely copied', () => {
    expect(at('Sources/new.md', { evidence: 'source', citekey: '{{title}}' })).toEqual({ kind: undefined, problems: ['placeholder-left'] });
  });

  it.each([['braces', 'Set {{a}}'], ['a bare sign', 'p <% 5 of'], ['an empty pair', '{{}}']])('is no template for other text: %s', (_, title) => {
    expect(at('Sources/a.md', { evidence: 'source', title })).toMatchObject({ kind: 'source' });
  });

  it('is left alone where it is not an evidence note', () => {
    expect(at('Daily.md', { title: '{{title}}' })).toEqual({ kind: undefined, problems: [] });
  });
});
