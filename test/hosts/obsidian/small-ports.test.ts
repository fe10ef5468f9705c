import { TextDecoder, TextEncoder } from 'node:util';
import { breathe } from '../../../src/hosts/obsidian/breathe';
import { deviceClock } from '../../../src/hosts/obsidian/clock';
import { openNote } from '../../../src/hosts/obsidian/open-note';
import { pickFile } from '../../../src/hosts/obsidian/pick-file';
import { declarePropertyTypes } from '../../../src/hosts/obsidian/property-types';
import { createHost } from '../../host';

describe('the clock', () => {
  it('says the day where the person is', () => {
    jest.useFakeTimers({ now: new Date(2026, 0, 5, 23, 59) });
    expect(deviceClock.today()).toBe('2026-01-05');
    jest.useRealTimers();
  });
});

describe('a breath', () => {
  afterEach(() => Reflect.deleteProperty(window, 'scheduler'));

  it('waits for a timer', async () => {
    await expect(breathe()).resolves.toBeUndefined();
  });

  it('uses the device’s scheduler where there is one', async () => {
    const yieldNow = jest.fn(() => Promise.resolve());
    Reflect.set(window, 'scheduler', { yield: yieldNow });
    await breathe();
    expect(yieldNow).toHaveBeenCalled();
  });
});

describe('opening a note', () => {
  it('opens one that is there, and makes none that is not', async () => {
    const host = await createHost({ files: { 'Claims/a.md': 'x' } });
    await openNote(host.app, 'Claims/a.md');
    expect(host.app.workspace.getActiveFile()?.path).toBe('Claims/a.md');
    await expect(openNote(host.app, 'Claims/gone.md')).rejects.toThrow(/not in this vault any more/);
    expect(host.paths()).toEqual(['Claims/a.md']);
    await host.dispose();
  });
});

describe('property types', () => {
  it('are declared once and never over a person’s own', async () => {
    const host = await createHost({ files: { '.obsidian/app.json': '{}' } });
    const { vault } = host.app;
    expect(await declarePropertyTypes(vault, '{"types":{}}')).toBe(true);
    expect(await declarePropertyTypes(vault, '{"types":{"x":"date"}}')).toBe(false);
    expect(await vault.adapter.read(`${vault.configDir}/types.json`)).toBe('{"types":{}}');
    await host.dispose();
  });
});

describe('a file of the device', () => {
  // jsdom has none.
  beforeAll(() => Object.assign(window, { TextDecoder }));
  afterAll(() => Reflect.deleteProperty(window, 'TextDecoder'));

  /** Chooses a file in the dialogue that `pickFile` opened; undefined closes it. */
  const choose = (bytes: readonly number[] | string | undefined, name = 'article.txt'): void => {
    const input = document.querySelector<HTMLInputElement>('input[type=file]');
    if (!input) throw new Error('no dialogue');
    if (bytes === undefined) input.dispatchEvent(new Event('cancel'));
    else {
      const file = new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name);
      // jsdom's File has no arrayBuffer.
      const content = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : new Uint8Array(bytes);
      Object.defineProperty(file, 'arrayBuffer', { value: () => Promise.resolve(content.buffer) });
      Object.defineProperty(input, 'files', { value: [file] });
      input.dispatchEvent(new Event('change'));
    }
  };

  it.each([
    ['UTF-8', 'Belavý', 'Belavý'],
    ['UTF-16 with its mark', [0xff, 0xfe, 0x42, 0x00, 0xfd, 0x00], 'Bý'],
    ['Windows-1252', [0x42, 0x65, 0x6c, 0x61, 0x76, 0xfd], 'Belavý'],
  ])('is read as %s', async (_, bytes, text) => {
    const picked = pickFile('.txt');
    choose(bytes);
    expect(await picked).toEqual({ name: 'article.txt', text });
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('is none where the person closes the dialogue', async () => {
    const picked = pickFile('.txt');
    choose(undefined);
    expect(await picked).toBeUndefined();
  });

  it('is refused with a sentence where it is no text', async () => {
    const picked = pickFile('.txt');
    choose([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff], 'article.docx');
    await expect(picked).rejects.toThrow('“article.docx” is not a text file, so it was not read.');
  });
});
