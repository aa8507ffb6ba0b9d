import type { Choice } from './address.ts';
import type { Choices } from './questions.ts';
import type { Words } from './words.ts';

/** What an address asks and the catalogue does not have; the message is for whoever reads the page. */
export class Senseless extends Error {}

/** Says which choice of an address is none, in the words of its control: of a whole question the server could say no more than that it is wrong. */
export function refuseSenseless(choice: Choice, choices: Choices, words: Words): void {
  const dimension = (value: string): string => choices.dimensions.find((term) => term.value === value)!.label;
  const known: [string, string, string[]][] = [
    [words.municipality, choice.municipality, ['all', ...choices.municipalities.map((place) => place.slug)]],
    [words.rows, choice.rows, values(choices.dimensions)],
    [words.columns, choice.columns, values(choices.dimensions)],
    [dimension('AGE_BAND'), choice.age, ['', ...values(choices.ages)]],
    [dimension('NETWORK'), choice.network, ['', ...values(choices.networks)]],
    [dimension('LEVEL'), choice.level, ['', ...values(choices.levels)]],
    [words.organiser, choice.organiser, ['', ...values(choices.organisers)]],
  ];
  const wrong = known.filter(([, value, all]) => !all.includes(value)).map(([label, value]) => words.unknown(label, value));
  if (choice.rows === choice.columns) {
    wrong.push(words.same);
  }

  if (wrong.length > 0) {
    throw new Senseless(wrong.join(' '));
  }
}

const values = (terms: { value: string }[]): string[] => terms.map((term) => term.value);
