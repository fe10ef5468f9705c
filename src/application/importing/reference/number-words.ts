/** What a number means when one of these words stands beside it. */
export type NumberLabel = 'volume' | 'issue' | 'pages' | 'supplement' | 'article' | 'extent';

const BEFORE: Readonly<Record<NumberLabel, readonly string[]>> = {
  volume: ['vol', 'v', 'vols', 'volume', 'band', 'bd', 'jg', 'jahrgang', 'tome', 't', 'tom', '제', '第'],
  issue: ['no', 'nos', 'nr', 'n', 'nº', 'num', 'number', 'numéro', 'numero', 'issue', 'iss', 'heft', 'h', 'ausgabe', 'fasc', '통권', '通巻'],
  pages: ['pp', 'p', 'pg', 'pgs', 'page', 'pages', 'seite', 'seiten', 's', 'pag', 'pags', '頁'],
  supplement: ['suppl', 'supplement', 'supp', 'supplément', 'pt', 'part', 'spec'],
  extent: [],
  article: ['article', 'art', 'paper', 'abstract', 'id', 'eid'],
};

/** Korean, Chinese and Japanese put the word after the number: 제 45 권, 第 3 号, 86-87 쪽. */
const AFTER: Readonly<Record<string, NumberLabel>> = {
  권: 'volume', 卷: 'volume', 巻: 'volume', 輯: 'volume', 집: 'volume', 호: 'issue', 号: 'issue', 號: 'issue', 期: 'issue', 쪽: 'pages', 면: 'pages', 頁: 'pages', 页: 'pages',
  pp: 'extent', p: 'extent', pages: 'extent', th: 'volume',
};

const LABEL_BY_WORD = new Map(Object.entries(BEFORE).flatMap(([label, words]) => words.map((word) => [word, label as NumberLabel] as const)));

/** The meaning that a word gives to the number after it. */
export function labelBefore(word: string): NumberLabel | undefined {
  return LABEL_BY_WORD.get(word.toLowerCase());
}

/** The meaning that a word gives to the number before it. */
export function labelAfter(word: string): NumberLabel | undefined {
  return AFTER[word.toLowerCase()];
}
