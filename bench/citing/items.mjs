/** Made-up references of the kinds that clinicians cite: the same every time, no two alike, some by the same people in the same year. */
const FAMILIES = ['Khan', 'Belavý', 'Scott', 'Müller', 'van der Berg', 'O’Neill', 'García López', 'Lee', 'Nguyen', 'Smith'];
const TOPICS = ['loading', 'walking', 'strength training', 'manual therapy', 'education', 'sleep'];

export function items(count, from = 0) {
  return Array.from({ length: count }, (_, index) => item(from + index));
}

function item(n) {
  const author = Array.from({ length: 1 + (n % 8) }, (_, at) => ({ family: FAMILIES[(n * 3 + at * 7) % FAMILIES.length], given: `${'ABCDEFGH'[at]} ${'KLMN'[n % 4]}` }));
  const shared = { id: `item${n}`, author, issued: { 'date-parts': [[1995 + (n % 30), 1 + (n % 12)]] } };
  const topic = TOPICS[n % TOPICS.length];
  if (n % 10 === 8) return { ...shared, type: 'chapter', title: `On ${topic}, chapter ${n}`, 'container-title': 'Handbook of samples', editor: [{ family: 'Editor', given: 'E' }], publisher: 'Sample Press', 'publisher-place': 'Bern', page: `${n}-${n + 9}` };
  if (n % 10 === 9) return { ...shared, type: 'report', author: [{ literal: 'World Sample Organization' }], title: `Guideline ${n} on ${topic}`, publisher: 'World Sample Organization', URL: `https://example.org/${n}` };
  return {
    ...shared, type: 'article-journal', title: `Effects of ${topic} on the <i>annulus</i> in adults: trial ${n}`, 'container-title': `Journal of Sample Medicine ${n % 40}`, 'container-title-short': `J Sample Med ${n % 40}`,
    volume: String(1 + (n % 60)), issue: String(1 + (n % 6)), page: `${100 + n}-${108 + n}`, DOI: `10.1000/sample.${n}`,
  };
}

/** What a note asks for: so many citations of sources, every fifth with a place, each source cited first in its turn. */
export function request(sources, citations) {
  const cites = Array.from({ length: citations }, (_, at) => [{
    id: `source-${1 + (at < sources.length ? at : (at * 7) % sources.length)}`, label: 'page', locator: at % 5 === 0 ? '3' : '', prefix: '', suffix: '', suppressAuthor: false,
  }]);
  return { items: new Map(sources.map((source, at) => [`source-${at + 1}`, source])), citations: cites.map((each) => ({ cites: each, unsorted: false })), uncited: [] };
}
