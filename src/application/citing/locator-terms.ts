/**
 * Words that name a place in a source, by CSL's locator label, in the languages of the locales that the plugin carries (English,
 * French, German, Spanish, Italian, Dutch, Portuguese). Lower case, without the full stop of an abbreviation; those that mean something
 * else without it have it (`r. 3`). Left out on purpose: `titre` (of antibodies), `sc.` (subcutaneous), `c.` (circa), `can`.
 */
const TERMS: Readonly<Record<string, string>> = {
  page: 'page pages p pp pg pgs seite seiten s página páginas pág págs pagina pagine paginas pagina\'s blz',
  chapter: 'chapter chapters chap chaps ch kapitel kap chapitre chapitres capítulo capítulos cap caps capitolo capitoli capp hoofdstuk hoofdstukken hfdst',
  section: 'section sections sec secs sect § §§ abschnitt abschnitte abschn sección secciones sezione sezioni sez sectie secties secção secções',
  paragraph: 'paragraph paragraphs para paras ¶ ¶¶ absatz absätze abs paragraphe paragraphes paragr párrafo párrafos párr paragrafo paragrafi par paragraaf paragrafen parágrafo parágrafos',
  figure: 'figure figures fig figs abbildung abbildungen abb figura figuras figuur figuren',
  table: 'table tables tbl tbls tabelle tabellen tab tableau tableaux tabla tablas tavola tavole tabella tabelle tabel tabela tabelas',
  appendix: 'appendix appendices app apps anhang anhänge anh appendice append annexe annexes apéndice apéndices appendici bijlage bijlagen apêndice apêndices',
  supplement: 'supplement supplements supp supps suppl supplementary supplément suppléments suplemento supplemento',
  column: 'column columns col cols spalte spalten sp colonne colonnes columna columnas colonna kolom coluna colunas',
  line: 'line lines l ll zeile zeilen z ligne lignes línea líneas riga righe r. regel regels linha linhas',
  folio: 'folio folios fol fols blatt blätter fᵒ fᵒˢ foglio fogli fgl folio\'s fólio fólios f',
  issue: 'issue issues number numbers no nos nummer nummern nummers nr numéro numéros nᵒ nᵒˢ n° número números n.º fascicolo fascicoli fasc',
  note: 'note notes n nn footnote fn anmerkung anmerkungen anm nota notas aantekening aantekeningen',
  equation: 'equation equations eq eqs eqq eqt gleichung gl équation équations ecuación equazione equazioni equação equações',
  part: 'part parts pt pts teil teile partie parties parte partes parti deel delen',
  book: 'book books bk bks buch bücher b. livre livres liv libro libros libri lib boek boeken livro livros',
  volume: 'volume volumes vol vols voll band bände bd bde tome tomes t volumen volúmenes volumi deel',
  verse: 'verse verses v vv vers versen versículo versículos verset versets verso versos versi',
  opus: 'opus opera op opp opere',
  'sub-verbo': 's.v s.vv sub-verbo sub-verbis sub-voce sub-vocibus',
  act: 'act acts acte actes akt akten atto ata atas',
  'article-locator': 'article articles art arts artikel articolo articoli artigo artigos',
  canon: 'canon canons canone canoni cann',
  elocation: 'location locations loc locs emplacement emplacements emplact indirizzo indirizzi localização localizações',
  rule: 'rule rules r. rr. règle règles regola regole regra regras',
  scene: 'scene scenes scs scène scènes scena cena cenas',
  'title-locator': 'title titles tit titt tits tít títs titres titolo titoli título títulos',
};

/** CSL label by word. */
export const LOCATOR_LABELS: ReadonlyMap<string, string> = new Map(
  Object.entries(TERMS).reverse().flatMap(([label, words]) => words.split(' ').map((word) => [word, label] as const)),
);
