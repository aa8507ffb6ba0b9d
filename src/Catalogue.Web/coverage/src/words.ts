/** What the page itself says; labels of values come from the catalogue. */
const dutch = {
  title: 'Waar is er aanbod, en waar niet?',
  lead: 'Hoeveel aanbiedingen er nu zijn of nog komen, voor elk vak van de tabel. Kies een vak om het aanbod erachter te zien.',
  home: 'Catalogus',
  otherLanguage: 'English',
  municipality: 'Gemeente',
  allMunicipalities: 'Alle gemeenten',
  rows: 'Rijen',
  columns: 'Kolommen',
  any: 'Alle',
  organiser: 'Organisator',
  print: 'Afdrukken',
  caption: (rows: string, columns: string, place: string) => `${rows} en ${columns.toLowerCase()}: ${place}`,
  total: 'Alle samen',
  summary: (offers: number, empty: number, cells: number) =>
    `${offers} ${offers === 1 ? 'aanbieding' : 'aanbiedingen'} in alles; ${empty} van de ${cells} vakken ${empty === 1 ? 'is' : 'zijn'} leeg.`,
  adding: 'Een aanbieding kan in meer dan één vak staan, of in geen enkel.',
  keys: 'Met de pijltjestoetsen ga je van vak naar vak.',
  legend: ['geen', 'weinig', 'veel'],
  cell: (row: string, column: string, count: number) => `${count}: ${row}, ${column}`,
  offersIn: (row: string, column: string) => `Aanbod: ${row}, ${column}`,
  none: 'Hier is geen aanbod.',
  more: (count: number) => `En nog ${count}.`,
  close: 'Sluiten',
  neutrality: 'Is wat de stad betaalt er voor elk onderwijsnet?',
  paid: (paid: number, one: number, unknown: number) =>
    `Van de ${paid} aanbiedingen die een stad of OCMW organiseert of mee betaalt, ${one === 1 ? 'bereikt' : 'bereiken'} er ${one} maar één onderwijsnet. Van ${unknown} is niet bekend voor welke netten ze zijn.`,
  onlyFor: (network: string, count: number) => `Alleen voor: ${network} (${count})`,
  failed: 'Het aanbod kan nu niet geteld worden.',
};

export type Words = typeof dutch;

const english: Words = {
  title: 'Where are there offers, and where are there none?',
  lead: 'How many offers there are now or are still to come, for every cell of the table. Choose a cell to see the offers behind it.',
  home: 'Catalogue',
  otherLanguage: 'Nederlands',
  municipality: 'Municipality',
  allMunicipalities: 'All municipalities',
  rows: 'Rows',
  columns: 'Columns',
  any: 'All',
  organiser: 'Organiser',
  print: 'Print',
  caption: (rows, columns, place) => `${rows} and ${columns.toLowerCase()}: ${place}`,
  total: 'All together',
  summary: (offers, empty, cells) => `${offers} ${offers === 1 ? 'offer' : 'offers'} in all; ${empty} of the ${cells} cells ${empty === 1 ? 'is' : 'are'} empty.`,
  adding: 'An offer can be in more than one cell, or in none.',
  keys: 'The arrow keys go from cell to cell.',
  legend: ['none', 'few', 'many'],
  cell: (row, column, count) => `${count}: ${row}, ${column}`,
  offersIn: (row, column) => `Offers: ${row}, ${column}`,
  none: 'There are no offers here.',
  more: (count) => `And ${count} more.`,
  close: 'Close',
  neutrality: 'Is what the city pays there for every school network?',
  paid: (paid, one, unknown) =>
    `Of the ${paid} offers that a city or its social service organises or helps to pay, ${one} ${one === 1 ? 'reaches' : 'reach'} one school network only. Of ${unknown} the networks are not known.`,
  onlyFor: (network, count) => `Only for: ${network} (${count})`,
  failed: 'The offers cannot be counted now.',
};

export const languages = { nl: dutch, en: english };

export type Language = keyof typeof languages;
