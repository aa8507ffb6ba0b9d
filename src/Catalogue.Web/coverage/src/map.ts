import { byId, make } from './elements.ts';
import { scrolling } from './overflow.ts';
import type { Counted, Value } from './questions.ts';
import type { Words } from './words.ts';

const shades = 5;

// More columns than stand beside one another on a page.
const many = 10;

/** Draws the table: a button for every count, of which one is reached by Tab and the others by the arrow keys. */
export function drawMap(coverage: Counted['coverage'], caption: string, chosen: string, words: Words, choose: (row: Value, column: Value) => void): void {
  const { rows, columns, cells } = coverage;
  const most = Math.max(1, ...cells.map((cell) => cell.count));
  const buttons = rows.map((row, r) => columns.map((column, c) => button(row, column, cells[r * columns.length + c]!.count)));
  const head = make('tr', {}, make('td'), ...columns.map((column) => make('th', { scope: 'col' }, make('span', {}, column.label))), make('th', { scope: 'col', class: 'total' }, make('span', {}, words.total)));
  const body = rows.map((row, r) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row', class: isBeneath(row) ? 'beneath' : null }, row.label),
      ...buttons[r]!.map((cell) => make('td', {}, cell)),
      make('td', { class: 'total' }, row.count),
    ),
  );
  const foot = make('tr', {}, make('th', { scope: 'row', class: 'total' }, words.total), ...columns.map((column) => make('td', { class: 'total' }, column.count)), make('td', { class: 'total' }, coverage.total));
  const table = make('table', { class: columns.length > many ? 'many' : null }, make('caption', { id: 'caption' }, caption), make('thead', {}, head), make('tbody', {}, ...body), make('tfoot', {}, foot));
  table.addEventListener('keydown', (event) => move(event, buttons));
  reach(buttons.flat().find((cell) => cell.getAttribute('aria-pressed') === 'true') ?? buttons[0]?.[0], buttons);
  byId('map').replaceChildren(
    scrolling(table, words),
    legend(words),
    make('p', { class: 'note' }, `${words.adding} `, make('span', { class: 'keys' }, words.keys)),
  );

  function button(row: Value, column: Value, count: number): HTMLButtonElement {
    const shade = Math.ceil((count / most) * shades);
    const isChosen = chosen === `${row.value}~${column.value}`;
    const cell = make('button', { type: 'button', class: `shade-${shade}`, 'aria-pressed': String(isChosen), 'aria-label': words.cell(row.label, column.label, count) }, count);
    cell.addEventListener('click', () => choose(row, column));
    return cell;
  }

  function isBeneath(row: Value): boolean {
    return rows.some((other) => other.value === row.parent);
  }
}

function legend(words: Words): HTMLElement {
  const steps = Array.from({ length: shades + 1 }, (_, shade) => make('span', { class: `swatch shade-${shade}` }));
  return make('p', { class: 'legend', 'aria-hidden': 'true' }, steps[0]!, words.legend[0]!, make('span', { class: 'gap' }), words.legend[1]!, ...steps.slice(1), words.legend[2]!);
}

function reach(target: HTMLButtonElement | undefined, buttons: HTMLButtonElement[][]): void {
  for (const cell of buttons.flat()) {
    cell.tabIndex = cell === target ? 0 : -1;
  }
}

function move(event: KeyboardEvent, buttons: HTMLButtonElement[][]): void {
  const r = buttons.findIndex((row) => row.includes(event.target as HTMLButtonElement));
  if (r < 0) {
    return;
  }

  const row = buttons[r]!;
  const c = row.indexOf(event.target as HTMLButtonElement);
  const ahead = document.documentElement.dir === 'rtl' ? -1 : 1;
  const targets: Record<string, HTMLButtonElement | undefined> = {
    ArrowRight: row[c + ahead],
    ArrowLeft: row[c - ahead],
    ArrowDown: buttons[r + 1]?.[c],
    ArrowUp: buttons[r - 1]?.[c],
    Home: row[0],
    End: row.at(-1),
  };
  if (event.key in targets) {
    event.preventDefault();
    const target = targets[event.key];
    if (target) {
      reach(target, buttons);
      target.focus();
    }
  }
}
