import { articleSteps } from '../article';
import type { ImportFormat } from '../format';
import { planArticleSteps } from '../plan';

/** Running text whose sentences cite by number. Any text may be one, so this is what is left when no other format fits. */
export const article: ImportFormat = {
  id: 'article',
  title: 'Article with numbered references',
  recognises: () => true,
  * plan(text, context) {
    return yield* planArticleSteps(yield* articleSteps(text), context);
  },
};
