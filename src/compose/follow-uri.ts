import { readUri } from '../hosts/obsidian/read-uri';
import type { Desk } from '../ui/flows/desk';

/** Follows an `obsidian://evidence-vault?…` link: shows a search or opens a source. Never writes; says so where it cannot be followed. */
export async function followUri(params: Readonly<Record<string, string>>, desk: Pick<Desk, 'words' | 'tell' | 'library' | 'ready' | 'open'>, search: (query: string) => Promise<void>): Promise<void> {
  const { failures } = desk.words;
  const request = readUri(params);
  if (!request) return desk.tell(failures.uri);
  if (request.what === 'search') return search(request.query);
  await desk.ready;
  const source = desk.library.sourceByKey(request.citekey);
  if (source) await desk.open(source.path);
  else desk.tell(failures.uriUnknownSource(request.citekey));
}
