/** A text file that a person chose on the device. */
export interface PickedFile {
  readonly name: string;
  readonly text: string;
}

/** Larger files are refused before they are read: an article is text of a few pages. Bytes. */
const LARGEST = 20_000_000;

/**
 * Asks for one text file with the device's own file dialogue. Resolves to undefined where the person closes it; rejects, with a
 * sentence, where the file cannot be read as text.
 */
export function pickFile(accept: string): Promise<PickedFile | undefined> {
  return new Promise((resolve, reject) => {
    // An app that does not tell of a closed dialogue leaves its input behind.
    activeDocument.body.findAll('.evidence-vault-file-input').forEach((left) => left.remove());
    const input = activeDocument.body.createEl('input', { type: 'file', cls: 'evidence-vault-file-input', attr: { accept } });
    const finish = (): void => input.remove();
    input.addEventListener('cancel', () => {
      finish();
      resolve(undefined);
    });
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      finish();
      if (file) readText(file).then(resolve, reject);
      else resolve(undefined);
    });
    input.click();
  });
}

async function readText(file: File): Promise<PickedFile> {
  if (file.size > LARGEST) throw new Error(`“${file.name}” is too large to be an article (${Math.round(file.size / 1_000_000)} MB), so it was not read. Copy the article’s text instead.`);
  const text = decode(await file.arrayBuffer());
  if (text.includes('\0')) throw new Error(`“${file.name}” is not a text file, so it was not read. Open it, copy its text and import from the clipboard.`);
  return { name: file.name, text };
}

/** UTF-16 where the file says so, else UTF-8, else Windows-1252: what older word processors save. */
function decode(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
