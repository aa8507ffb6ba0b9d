import type { Choice } from './address.ts';
import { byId, make } from './elements.ts';
import type { Choices, Term } from './questions.ts';
import type { Words } from './words.ts';

/** Draws the controls as they are chosen; choosing one tells what is chosen now, and by which control. */
export function drawForm(choices: Choices, choice: Choice, words: Words, choose: (choice: Choice, control: string) => void): void {
  const dimension = (value: string): string => choices.dimensions.find((term) => term.value === value)?.label ?? value;
  const any = { value: '', label: words.any };
  const places: Term[] = [
    ...choices.municipalities.map((place) => ({ value: place.slug, label: place.name })),
    { value: 'all', label: words.allMunicipalities },
  ];
  const controls = [
    control('municipality', words.municipality, places),
    control('rows', words.rows, choices.dimensions),
    control('columns', words.columns, choices.dimensions),
    control('age', dimension('AGE_BAND'), [any, ...choices.ages]),
    control('network', dimension('NETWORK'), [any, ...choices.networks]),
    control('level', dimension('LEVEL'), [any, ...choices.levels]),
    control('organiser', words.organiser, [any, ...choices.organisers]),
  ];
  const print = make('button', { type: 'button' }, words.print);
  print.addEventListener('click', () => window.print());
  byId('choices').replaceChildren(...controls, print);
  // On paper there are no controls: what they say stands in a sentence.
  byId('chosen').textContent = controls.map((one) => `${one.querySelector('label')!.textContent}: ${one.querySelector('select')!.selectedOptions[0]?.label ?? ''}`).join(' · ');

  function control(name: keyof Choice, label: string, terms: Term[]): HTMLElement {
    const id = `choice-${name}`;
    const select = make('select', { id, name }, ...terms.map((term) => make('option', { value: term.value, selected: term.value === choice[name] }, term.label)));
    select.addEventListener('change', () => choose(changed(choice, name, select.value), name));
    return make('div', {}, make('label', { for: id }, label), select);
  }
}

// Rows and columns are never of one dimension: taking the other's swaps them.
function changed(choice: Choice, name: keyof Choice, value: string): Choice {
  const next = { ...choice, [name]: value, cell: '' };
  if (name === 'rows' && value === choice.columns) {
    next.columns = choice.rows;
  }

  if (name === 'columns' && value === choice.rows) {
    next.rows = choice.columns;
  }

  return next;
}
