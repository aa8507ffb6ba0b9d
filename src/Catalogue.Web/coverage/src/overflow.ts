import { make } from './elements.ts';
import type { Words } from './words.ts';

/**
 * A table in a box that scrolls sideways where there is no room for it, with a sentence above that tells how many columns are still hidden, and a shadow at each
 * side where there is more. Nothing of this shows where the whole table does.
 */
export function scrolling(table: HTMLTableElement, words: Words): HTMLElement {
  const hint = make('p', { class: 'hint', id: 'hint' });
  const box = make('div', { class: 'scroll', role: 'region', 'aria-labelledby': 'caption', tabindex: 0 }, table);
  const frame = make('div', { class: 'frame' }, hint, make('div', { class: 'edges' }, box));
  const tell = (): void => {
    const hidden = box.scrollWidth - box.clientWidth;
    // Where text goes from right to left, what has been scrolled is told as a negative number.
    const scrolled = Math.abs(box.scrollLeft);
    // Widths are rounded, what has been scrolled is not.
    const isAtStart = scrolled < 2;
    const isAtEnd = scrolled > hidden - 2;
    // What the keyboard goes to is scrolled out from beneath the first column, which stays.
    box.style.scrollPaddingInlineStart = `${table.tBodies[0]?.rows[0]?.cells[0]?.offsetWidth ?? 0}px`;
    frame.dataset['more'] = hidden < 1 ? '' : [isAtStart ? '' : 'start', isAtEnd ? '' : 'end'].join(' ').trim();
    frame.classList.toggle('overflows', hidden >= 1);
    const text = hidden < 1 ? '' : words.scroll(columnsAhead(table, box));
    if (hint.textContent !== text) {
      hint.textContent = text;
    }
  };
  box.addEventListener('scroll', tell, { passive: true });
  new ResizeObserver(tell).observe(box);
  return frame;
}

/** How many columns are not wholly in sight at the side to which one reads. */
function columnsAhead(table: HTMLTableElement, box: HTMLElement): number {
  const sight = box.getBoundingClientRect();
  const isRightToLeft = getComputedStyle(box).direction === 'rtl';
  return [...table.tHead!.rows[0]!.cells].filter((cell) => {
    const place = cell.getBoundingClientRect();
    return isRightToLeft ? place.left < sight.left - 1 : place.right > sight.right + 1;
  }).length;
}
