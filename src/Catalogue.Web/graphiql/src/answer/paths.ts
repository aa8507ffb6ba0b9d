import labels from '../../../../Catalogue.Data/Fields/labels.json';

// Members of inputs that are no fields of an entry, as people call them; another keeps its own name.
const words: Record<string, string> = {
  age: 'leeftijd',
  ar: 'Arabisch',
  content: '',
  de: 'Duits',
  embargoUntil: 'embargo tot',
  en: 'Engels',
  endsAt: 'einde',
  expectedVersion: 'verwachte versie',
  fr: 'Frans',
  idempotencyKey: 'sleutel van de bewerking',
  input: '',
  language: 'taal',
  nl: 'Nederlands',
  offer: 'aanbod',
  provenanceNote: 'herkomst',
  remark: 'opmerking',
  tr: 'Turks',
  version: 'versie',
};

const fields: Record<string, { nl: string }> = labels.fields;

/** `content.areas[1].neighbourhoods` as "gebieden (2e), wijken". */
export function inWords(path: string): string {
  return path
    .split('.')
    .map((step) => {
      const [, name = '', index] = /^([^[]*)(?:\[(\d+)\])?/.exec(step)!;
      const word = Object.hasOwn(words, name) ? words[name]! : Object.hasOwn(fields, name) ? fields[name]!.nl : name;
      return index === undefined ? word : `${word} (${Number(index) + 1}e)`.trim();
    })
    .filter(Boolean)
    .join(', ');
}
