import { read, write, type Choice } from './address.ts';
import { byId, make } from './elements.ts';
import { drawForm } from './form.ts';
import { drawMap } from './map.ts';
import { askChoices, askCounts, askOffers, Refusal, type Choices, type Value } from './questions.ts';
import { drawNeutrality, drawOffers, hideOffers } from './sections.ts';
import { refuseSenseless, Senseless } from './sense.ts';
import { languages, type Words } from './words.ts';

let choices: Choices;
let asking = new AbortController();

/** Shows what the address says. What is still being asked for an older address is given up. */
async function show(focus?: string): Promise<void> {
  asking.abort();
  asking = new AbortController();
  const choice = read(location.search);
  try {
    await draw(choice, asking.signal, focus);
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) {
      byId('alert').replaceChildren(make('p', {}, sentence(error, languages[choice.lang])));
      byId('summary').textContent = '';
      byId('map').replaceChildren();
      byId('neutrality').replaceChildren();
      hideOffers();
    }
  }
}

function sentence(error: unknown, words: Words): string {
  if (error instanceof Senseless) {
    return error.message;
  }

  const code = error instanceof Refusal ? error.code : 'INTERNAL_SERVER_ERROR';
  return `${words.failed} ${words.refusals[code] ?? words.other(code)}`;
}

async function draw(choice: Choice, signal: AbortSignal, focus?: string): Promise<void> {
  const words = languages[choice.lang];
  drawTitle(choice);
  choices = await askChoices(choice.lang);
  signal.throwIfAborted();
  choice.municipality ||= choices.municipalities[0]?.slug ?? 'all';
  drawForm(choices, choice, words, (next, control) => go(next, control));
  if (focus) {
    (byId('choices') as HTMLFormElement).querySelector<HTMLElement>(`[name="${focus}"]`)?.focus();
  }

  refuseSenseless(choice, choices, words);
  const municipality = choice.municipality === 'all' ? null : choice.municipality;
  const { coverage, neutrality } = await askCounts(choice, municipality, signal);
  byId('alert').replaceChildren();
  const [rowsLabel, columnsLabel] = [choice.rows, choice.columns].map((value) => choices.dimensions.find((term) => term.value === value)?.label ?? value);
  const place = choices.municipalities.find((candidate) => candidate.slug === municipality)?.name ?? words.allMunicipalities;
  const empty = coverage.cells.filter((cell) => cell.count === 0).length;
  byId('summary').textContent = words.summary(coverage.total, empty, coverage.cells.length);
  drawMap(coverage, words.caption(rowsLabel!, columnsLabel!, place), choice.cell, words, (row, column) => go({ ...choice, cell: `${row.value}~${column.value}` }, 'offers'));
  drawNeutrality(neutrality, words);
  const [row, column] = chosen(choice, coverage.rows, coverage.columns);
  if (!row || !column) {
    hideOffers();
    return;
  }

  const { offers } = await askOffers(choice, municipality, row.value, column.value, signal);
  drawOffers(offers, row.label, column.label, words, () => leave(choice));
  if (focus === 'offers') {
    byId('offers').focus();
  }
}

function drawTitle(choice: Choice): void {
  const words = languages[choice.lang];
  const other = choice.lang === 'nl' ? 'en' : 'nl';
  document.documentElement.lang = choice.lang;
  document.title = `${words.home} – ${words.title}`;
  byId('title').textContent = words.title;
  byId('lead').textContent = words.lead;
  byId('ways').setAttribute('aria-label', words.home);
  byId('ways').replaceChildren(
    make('a', { href: '/' }, words.home),
    make('a', { href: write({ ...read(location.search), lang: other }), lang: other, hreflang: other }, words.otherLanguage),
  );
}

function chosen(choice: Choice, rows: Value[], columns: Value[]): [Value?, Value?] {
  const [row, column] = choice.cell.split('~');
  return [rows.find((value) => value.value === row), columns.find((value) => value.value === column)];
}

// The cell that was chosen is where the keyboard goes on.
function leave(choice: Choice): void {
  history.pushState(null, '', write({ ...choice, cell: '' }));
  const cells = [...byId('map').querySelectorAll<HTMLElement>('tbody button')];
  const was = cells.find((cell) => cell.getAttribute('aria-pressed') === 'true');
  was?.setAttribute('aria-pressed', 'false');
  hideOffers();
  was?.focus();
}

function go(next: Choice, focus?: string): void {
  history.pushState(null, '', write(next));
  void show(focus);
}

window.addEventListener('popstate', () => void show());
void show();
