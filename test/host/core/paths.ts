/** A path as the vault keeps it: forward slashes, none at either end, plain spaces, NFC. The root is `/`. */
export function normalizePath(path: string): string {
  const cleaned = path
    .replace(/[\\/]+/g, '/')
    .replace(/^\/|\/$/g, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .normalize('NFC');
  return cleaned === '' ? '/' : cleaned;
}

/** `Folder/Note.md` → `Folder`; the root's own name is ''. */
export function folderOf(path: string): string {
  const at = path.lastIndexOf('/');
  return at < 0 ? '' : path.slice(0, at);
}

/** `Folder/Note.md` → `Note.md`. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** `Note.md` → `['Note', 'md']`; the extension is lower-case and '' where there is none. */
export function splitName(name: string): [basename: string, extension: string] {
  const at = name.lastIndexOf('.');
  if (at <= 0) return [name, ''];
  return [name.slice(0, at), name.slice(at + 1).toLowerCase()];
}

/** Puts a folder and a name together; the root is '' or '/'. */
export function joinPath(folder: string, name: string): string {
  return folder === '' || folder === '/' ? name : `${folder}/${name}`;
}

/** Paths with a part that begins with a dot are on disk but not in the vault's index. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}
