import { Library } from '../../../src/application/library';
import { claimDocument, type ClaimDocument } from '../../../src/application/search/document';
import { aClaim, aSource } from '../../builders';

function documentOf(library: Library, path: string): ClaimDocument | undefined {
  const view = library.claimView(path);
  return view && claimDocument(view);
}

describe('A claim as search sees it', () => {
  const library = new Library();
  library.put(aSource().by('Khan, Karim', 'de la Cruz, Ana', '{World Health Organization}').in(2009).titled('Mechanotherapy').with({ design: 'rct' }).note());
  library.put({ ...aClaim('Running helps').supportedBy('khan2009').note(), path: 'Evidence/Back/Running: a note.md' });

  it('has its note’s name and its sources with authors, year and design', () => {
    expect(documentOf(library, 'Evidence/Back/Running: a note.md')).toMatchObject({
      statement: 'Running helps', title: 'Running: a note', supports: 1, contradicts: 0, newestYear: 2009,
      sources: [{ citekey: 'khan2009', authors: 'Khan Karim, de la Cruz Ana, World Health Organization', title: 'Mechanotherapy', year: 2009, relation: 'supports', design: 'rct' }],
    });
  });

  it('can be sent to a worker and has no empty entries', () => {
    const document = documentOf(library, 'Evidence/Back/Running: a note.md');
    expect(structuredClone(document)).toEqual(document);
    expect(Object.values(document ?? {})).not.toContain(undefined);
  });
});
