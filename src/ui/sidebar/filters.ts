import type { SearchResult } from '../../application/search/search';
import type { Certainty } from '../../domain/certainty';
import { VERDICTS, type Verdict } from '../../domain/claim';
import { certaintyMark } from '../certainty-mark';
import type { Words } from '../words';
import { chipGroup, type Chip } from './chips';
import { freshId } from './fresh-id';
import type { PanelState } from './panel-state';

/** The four levels are always in view; the two answers that are no level stand with the verdicts. */
const LEVELS: readonly Certainty[] = ['high', 'moderate', 'low', 'very_low'];
const NO_LEVEL: readonly Certainty[] = ['incomplete', 'ungraded'];

export interface FilterActions {
  certainty(value: Certainty): void;
  verdict(value: Verdict): void;
  more(): void;
}

export interface FiltersValue {
  /** False in an empty vault: there is nothing to filter. */
  readonly shown: boolean;
  readonly state: PanelState;
  readonly counts: SearchResult['counts'] | undefined;
}

/** Certainty chips, and verdict chips under “more”. Returns the function that brings them up to date. */
export function filters(parent: HTMLElement, words: Words, actions: FilterActions): (value: FiltersValue) => void {
  const el = parent.createDiv({ cls: 'evidence-vault-filters' });
  const certaintyFace = (chip: HTMLElement, value: Certainty): void => void certaintyMark(chip, value, { words });
  const label = words.sidebar.filterByCertainty;
  const levels = chipGroup(el, { label, values: LEVELS, face: certaintyFace, toggle: (value) => actions.certainty(value) });
  const more = moreToggle(el, words.sidebar, () => actions.more());
  const noLevel = chipGroup(more.inside, { label, values: NO_LEVEL, face: certaintyFace, toggle: (value) => actions.certainty(value) });
  const verdicts = chipGroup(more.inside, {
    label: words.sidebar.filterByVerdict,
    values: VERDICTS,
    face: (chip, value) => void chip.createSpan({ text: words.verdict[value] }),
    toggle: (value) => actions.verdict(value),
  });
  return ({ shown, state, counts }) => {
    el.toggleClass('evidence-vault-gone', !shown);
    levels(chips(LEVELS, counts?.certainty, state.certainty));
    noLevel(chips(NO_LEVEL, counts?.certainty, state.certainty));
    verdicts(chips(VERDICTS, counts?.verdict, state.verdict));
    more.draw(state.more, state.verdict.length + state.certainty.filter((value) => NO_LEVEL.includes(value)).length);
  };
}

function chips<T extends string>(values: readonly T[], counts: Readonly<Record<T, number>> | undefined, pressed: readonly T[]): Chip<T>[] {
  return values.map((value) => ({ value, count: counts?.[value] ?? 0, pressed: pressed.includes(value) }));
}

interface MoreToggle {
  readonly inside: HTMLElement;
  draw(open: boolean, set: number): void;
}

/** The button that unfolds the second group. It says how many of the folded filters are set: a hidden filter must not hide claims unseen. */
function moreToggle(parent: HTMLElement, words: Words['sidebar'], toggle: () => void): MoreToggle {
  const id = freshId('more');
  const button = parent.createEl('button', {
    cls: 'evidence-vault-fold',
    attr: { type: 'button', 'aria-expanded': 'false', 'aria-controls': id },
  });
  const text = button.createSpan({ text: words.moreFilters });
  const inside = parent.createDiv({ cls: 'evidence-vault-more', attr: { id } });
  button.addEventListener('click', toggle);
  return {
    inside,
    draw: (open, set) => {
      button.setAttr('aria-expanded', String(open));
      inside.toggleClass('evidence-vault-gone', !open);
      text.setText(set > 0 ? words.moreFiltersSet(set) : words.moreFilters);
    },
  };
}
