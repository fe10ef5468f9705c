import { MarkdownRenderChild, type MarkdownPostProcessorContext } from 'obsidian';
import type { ShownCitation } from '../../application/citing/cited-note';
import { ShownByLook, spotCitations, type SpottedCitation } from '../../application/citing/spot-citations';
import type { Stop } from '../../application/ports';
import { drawCitation, isRaised, lookOf } from './draw-citation';
import { runsOf, wrap, type CitingLink } from './rendered-runs';
import type { RenderingDeps } from './rendering-deps';

/** A place in rendered text where a citation stands as it was written, until there is something to show. */
interface Place {
  readonly el: HTMLElement;
  readonly spotted: SpottedCitation;
  /** What stands there without us. */
  readonly written: readonly Node[];
  /** Whether a space before it belongs to the place. */
  readonly hasGap: boolean;
  /** How it looks now; undefined where it stands as written. */
  look: string | undefined;
}

/** How long to look where a block stands. Milliseconds. */
const LONGEST_WAIT = 2000;

/** What all blocks share. */
export interface BlockDeps extends RenderingDeps {
  /** The note that a rendered element belongs to. */
  readonly pathOf: WeakMap<Element, string>;
}

/** How to read the citations of a state: made once for each. */
const looks = new WeakMap<readonly ShownCitation[], ShownByLook>();
/** Whether citations that were written alike read alike. */
const uniforms = new WeakMap<readonly ShownCitation[], boolean>();

/** The citations of one rendered block: drawn as soon as they are formatted, and drawn anew, in place, when they read otherwise. */
export class CitedBlock extends MarkdownRenderChild {
  private readonly holds = new Map<string, Stop>();
  /** Looked for when something is known to put there: only then the app has read which links lead to sources. */
  private places: readonly Place[] | undefined;

  constructor(el: HTMLElement, private readonly ctx: MarkdownPostProcessorContext, private readonly deps: BlockDeps) {
    super(el);
  }

  override onload(): void {
    const { live } = this.deps;
    this.register(live.onChange((path) => {
      if (this.holds.has(path)) this.draw();
    }));
    this.register(() => {
      for (const stop of this.holds.values()) stop();
      this.holds.clear();
    });
    this.hold(this.ctx.sourcePath);
    this.draw();
    this.settle();
  }

  /** Where it stands, and so which note is around it, is known once the app has put it there, which may be some time after it was rendered. */
  private settle(): void {
    const { win } = this.containerEl;
    let wait = 0;
    const look = (): number => win.setTimeout(() => {
      this.follow(this.host());
      this.draw();
      wait = wait * 2 + 50;
      if (!this.containerEl.isConnected && wait < LONGEST_WAIT) timer = look();
    }, wait);
    let timer = look();
    this.register(() => win.clearTimeout(timer));
  }

  /** Has a note formatted and kept as long as this block is there. */
  private follow(path: string): void {
    this.hold(path);
    this.deps.live.ask(path);
  }

  private hold(path: string): void {
    if (!this.holds.has(path)) this.holds.set(path, this.deps.live.hold(path));
  }

  /** The outermost note around this block: an embedded note is numbered with the note that shows it. */
  private host(): string {
    const { pathOf, noteAround } = this.deps;
    let found = noteAround(this.containerEl);
    for (let el = this.containerEl.parentElement; el && found === undefined; el = el.parentElement) {
      const around = pathOf.get(el);
      if (around !== undefined && !el.parentElement?.closest('.internal-embed')) found = around;
    }
    return found ?? this.ctx.sourcePath;
  }

  private draw(): void {
    const citations = this.deps.isOn() ? this.citations() : [];
    if (citations === undefined) return;
    const byLook = looks.get(citations) ?? new ShownByLook(citations);
    looks.set(citations, byLook);
    const seen = new Map<string, number>();
    this.places ??= placesIn(this.containerEl, this.ctx.sourcePath, this.deps);
    for (const place of this.places) {
      const { like } = place.spotted;
      const nth = seen.get(like) ?? 0;
      seen.set(like, nth + 1);
      this.show(place, this.choose(byLook.find(place.spotted), nth));
    }
  }

  /** Undefined where nothing is known yet. */
  private citations(): readonly ShownCitation[] | undefined {
    const { live } = this.deps;
    const own = this.ctx.sourcePath;
    const host = this.host();
    if (host === own) return live.of(own)?.cited.citations;
    if (!this.holds.has(host)) this.follow(host);
    const around = live.of(host);
    if (!around) return undefined;
    const embedded = around.cited.embedded.find(({ path }) => path === own);
    if (embedded) return embedded.citations;
    // Shown there by another plugin, or deeper than embeds are followed: it has numbers of its own.
    live.ask(own);
    return live.of(own)?.cited.citations;
  }

  /** Those written alike read alike, but for styles whose notes say “ibid.”: then it is the one that stands in this section. */
  private choose(alike: readonly ShownCitation[], nth: number): ShownCitation | undefined {
    const [first] = alike;
    if (first === undefined || this.isUniform(alike, first)) return first;
    const info = this.ctx.getSectionInfo(this.containerEl);
    if (!info) return first;
    const lines = info.text.split('\n');
    const from = lines.slice(0, info.lineStart).join('\n').length;
    const to = lines.slice(0, info.lineEnd + 1).join('\n').length;
    const here = alike.filter(({ cluster }) => from <= cluster.from && cluster.from < to);
    return here[Math.min(nth, here.length - 1)] ?? first;
  }

  private isUniform(alike: readonly ShownCitation[], first: ShownCitation): boolean {
    const uniform = uniforms.get(alike) ?? alike.every((other) => lookOf(other, this.deps) === lookOf(first, this.deps));
    uniforms.set(alike, uniform);
    return uniform;
  }

  private show(place: Place, shown: ShownCitation | undefined): void {
    const look = shown && lookOf(shown, this.deps);
    if (look === place.look) return;
    place.look = look;
    place.el.replaceChildren(...(shown ? [] : place.written));
    if (!shown) return;
    if (place.hasGap && !isRaised(shown)) place.el.appendText(' ');
    drawCitation(place.el, shown, this.deps);
  }
}

/** The places of a block where a citation of the note may stand, each in an element of its own from now on. */
function placesIn(el: HTMLElement, path: string, deps: RenderingDeps): Place[] {
  const wikilinkKey = deps.wikilinkKey(path);
  return runsOf(el, citingLinks(wikilinkKey)).flatMap((run) => {
    const spotted = spotCitations(run.text, wikilinkKey ? { wikilinkKey } : {});
    return [...spotted].reverse().flatMap((found): Place[] => {
      const hasGap = /^\S\s$/.test(run.text.slice(Math.max(0, found.from - 2), found.from));
      const place = wrap(run, found.from - (hasGap ? 1 : 0), found.to);
      return place ? [{ el: place, spotted: found, written: Array.from(place.childNodes), hasGap, look: undefined }] : [];
    }).reverse();
  });
}

function citingLinks(wikilinkKey: ((target: string) => string | undefined) | undefined): CitingLink {
  return (el) => {
    if (!el.matches('a.internal-link')) return undefined;
    const target = el.getAttribute('data-href') ?? '';
    const cites = target === el.textContent && (target.startsWith('@') || wikilinkKey?.(target) !== undefined);
    return cites ? `[[${target}]]` : undefined;
  };
}
