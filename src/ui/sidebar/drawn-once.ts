/** Draws into `el` only when the value differs from the last one drawn, so that nothing flickers and no focus is lost. Values are small and plain. */
export function drawnOnce<T>(el: HTMLElement, draw: (el: HTMLElement, value: T) => void): (value: T) => void {
  let last: string | undefined;
  return (value) => {
    const now = JSON.stringify(value) ?? '';
    if (now === last) return;
    last = now;
    el.empty();
    draw(el, value);
  };
}
