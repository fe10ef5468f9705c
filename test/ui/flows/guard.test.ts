import { NoteExistsError } from '../../../src/application/ports';
import { failureSentence, guard } from '../../../src/ui/flows/guard';
import { en } from '../../../src/ui/words/en';

const effect = 'The claim was not created.';

describe('a command that fails', () => {
  it('says effect and cause where the cause is a sentence of ours', () => {
    expect(failureSentence(effect, new NoteExistsError('Claims/a.md'), en)).toBe(`${effect} A note named “Claims/a.md” already exists, so nothing was written.`);
    expect(failureSentence(effect, new Error('“a.docx” is not a text file, so it was not read. Copy its text.'), en)).toBe(`${effect} “a.docx” is not a text file, so it was not read. Copy its text.`);
  });

  it.each([
    ['an error of the app', new Error('ENOSPC: no space left on device')],
    ['an error of the language', new TypeError("Cannot read properties of undefined (reading 'x')")],
    ['anything thrown', 'boom'],
  ])('quotes %s and says what to do', (_, error) => {
    const said = failureSentence(effect, error, en);
    expect(said).toContain(effect);
    expect(said).toContain('The app reported: “');
    expect(said).toContain('Try again');
  });

  it('becomes a message, and a command that works stays silent', async () => {
    const tell = jest.fn();
    await guard(effect, () => Promise.reject(new Error('no')), { words: en, tell });
    await guard(effect, () => Promise.resolve(), { words: en, tell });
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
