import type { ImportFormat } from '../format';
import { article } from './article';
import { cslJson } from './csl-json';
import { enw } from './enw';
import { nbib } from './nbib';
import { references } from './references';
import { ris } from './ris';

/** Every format, the pickiest first: the first that recognises a text reads it. `article` takes any text. */
export const FORMATS: readonly ImportFormat[] = [cslJson, nbib, ris, enw, references, article];

/** The format of a text. */
export function recogniseFormat(text: string): ImportFormat {
  return FORMATS.find((format) => format.recognises(text)) ?? article;
}
