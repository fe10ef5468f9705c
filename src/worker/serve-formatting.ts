import type { FormatterParts } from '../application/citing/formatter';
import type { Formatters } from '../application/citing/formatters';
import type { FromFormatting, SentParts, ToFormatting } from './formatting-messages';

/** What of a worker's global object is used here. */
export interface FormattingScope {
  onmessage: ((event: { readonly data: ToFormatting }) => void) | null;
  postMessage(message: FromFormatting): void;
}

/** So often, in milliseconds, a worker at work says that it lives. */
const SIGN_OF_LIFE = 1000;

/** Answers the app's requests, one after the other. */
export function serveFormatting(scope: FormattingScope, formatters: Formatters): void {
  const parts = new Map<string, SentParts>();
  scope.onmessage = ({ data: { id, key, parts: sent, request, note } }) => {
    if (sent) parts.set(key, sent);
    const steps = formatters.format(key, () => freshParts(parts.get(key)), request, note);
    let said = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done === true) return scope.postMessage({ id, made: step.value });
      if (performance.now() - said < SIGN_OF_LIFE) continue;
      said = performance.now();
      scope.postMessage({ id });
    }
  };
}

function freshParts(sent: SentParts | undefined): FormatterParts {
  if (!sent) throw new Error('A formatter was asked for before its style was sent.');
  const { style, locale, locales } = sent;
  return { style: structuredClone(style), locale, localeTree: (tag) => structuredClone(locales[tag] ?? locales['en-US'] ?? style) };
}
