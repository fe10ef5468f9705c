import { freePath, noteName } from '../../application/note-name';
import { claimNoteText } from '../../application/notes/write-claim';
import type { ClaimHit } from '../../application/reference-search';
import { drawCreateClaim, type ClaimSource, type NewClaim } from '../modals/create-claim-modal';
import { showModal } from '../modals/plain-modal';
import { chooseReferences } from '../suggest/insert-reference-modal';
import type { Desk } from './desk';

type ClaimDeps = Pick<Desk, 'app' | 'words' | 'library' | 'references' | 'store' | 'settings' | 'open'>;

/** Claims this close or closer to the typed statement are shown as ones you have already; 0 to 1. */
const SIMILAR = 0.25;
const SIMILAR_SHOWN = 3;
/** Shorter statements find anything. UTF-16 units. */
const SHORTEST = 8;

/** The command “Create claim”: asks for the statement and its sources, writes a draft and opens it. */
export async function createClaim(statement: string, deps: ClaimDeps): Promise<void> {
  const claim = await askForClaim(statement, deps);
  if (!claim) return;
  const path = claimPath(claim.statement, deps);
  await deps.store.create(path, claimNoteText({ statement: claim.statement, supports: claim.sources.map(({ citekey }) => linkTarget(citekey, deps)), caveats: [] }));
  await deps.open(path);
}

async function askForClaim(statement: string, deps: ClaimDeps): Promise<NewClaim | undefined> {
  const { app, words } = deps;
  let answer: NewClaim | undefined;
  await showModal(app, {
    title: words.creating.claim.title,
    draw: (content, close) => drawCreateClaim(content, { statement, sources: [] }, words, {
      path: (typed) => claimPath(typed, deps),
      similar: (typed) => similarClaims(typed, deps),
      chooseSources: () => chooseSources(deps),
      open: (path) => {
        close();
        void deps.open(path);
      },
      create: (claim) => {
        answer = claim;
        close();
      },
      cancel: close,
    }),
  });
  return answer;
}

function claimPath(statement: string, { settings, store, words }: ClaimDeps): string {
  return freePath(settings().folders.claims, noteName(statement, words.citing.insert.claim), (path) => store.exists(path));
}

async function similarClaims(statement: string, { references }: ClaimDeps): Promise<readonly ClaimHit[]> {
  if (statement.length < SHORTEST) return [];
  const hits = await references.claims(statement, SIMILAR_SHOWN);
  return hits.filter(({ score }) => score >= SIMILAR);
}

async function chooseSources({ app, words, references, library }: ClaimDeps): Promise<readonly ClaimSource[]> {
  const chosen = await chooseReferences(app, { words, references: { ...references, all: references.sources }, nothingToCite: () => undefined });
  return chosen.map(({ key }) => ({ citekey: key, title: library.sourceByKey(key)?.title ?? key }));
}

/** The note's own name where it differs from the citation key, so that the link leads there. */
function linkTarget(citekey: string, { library }: ClaimDeps): string {
  const path = library.sourceByKey(citekey)?.path;
  return path?.split('/').at(-1)?.replace(/\.md$/, '') ?? citekey;
}
