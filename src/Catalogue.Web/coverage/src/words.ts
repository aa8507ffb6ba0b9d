/** What the page itself says; labels of values come from the catalogue. */
const dutch = {
  title: 'Waar is er aanbod, en waar niet?',
  lead: 'Hoeveel initiatieven er nu zijn of nog komen, per cel van de tabel. Kies een cel om ze te bekijken.',
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
  total: 'Totaal',
  summary: (offers: number, empty: number, cells: number) =>
    offers === 0
      ? 'Geen aanbod.'
      : `${offers} ${offers === 1 ? 'initiatief' : 'initiatieven'} in totaal${empty === 0 ? '' : `; ${empty} van de ${cells} cellen ${empty === 1 ? 'is' : 'zijn'} leeg`}.`,
  adding: 'Een initiatief kan in meer dan één cel staan, of in geen enkele.',
  keys: 'Met de pijltjestoetsen ga je van cel naar cel.',
  legend: ['geen', 'weinig', 'veel'],
  cell: (row: string, column: string, count: number) => `${count}: ${row}, ${column}`,
  offersIn: (row: string, column: string) => `Aanbod: ${row}, ${column}`,
  none: 'Hier is geen aanbod.',
  more: (count: number) => `En nog ${count}.`,
  close: 'Sluiten',
  neutrality: 'Bereikt wat de stad betaalt elk onderwijsnet?',
  paid: (paid: number, one: number, unknown: number) =>
    [
      `Een stad of OCMW organiseert ${paid === 1 ? '1 initiatief of betaalt het' : `${paid} initiatieven of betaalt ze`} mee`,
      one === 0 ? '' : `; ${one} ervan ${one === 1 ? 'bereikt' : 'bereiken'} slechts één onderwijsnet`,
      unknown === 0 ? '.' : `. Van ${unknown} is niet bekend voor welke netten ${unknown === 1 ? 'het is' : 'ze zijn'}.`,
      one === 0 && unknown === 0 ? ` ${paid === 1 ? 'Het bereikt' : 'Ze bereiken allemaal'} meer dan één onderwijsnet.` : '',
    ].join(''),
  onlyFor: (network: string, count: number) => `Alleen voor: ${network} (${count})`,
  scroll: (ahead: number) => (ahead > 0 ? `Veeg opzij: er ${ahead === 1 ? 'is nog 1 kolom' : `zijn nog ${ahead} kolommen`}.` : 'Dit is de laatste kolom. Veeg terug naar de eerste.'),
  failed: 'Het aanbod kan nu niet geteld worden.',
  unknown: (label: string, value: string) => `“${value}” is geen keuze bij ${label}: kies er een uit de lijst.`,
  same: 'Rijen en kolommen moeten verschillen: kies voor een van de twee iets anders.',
  refusals: {
    BAD_USER_INPUT: 'Het adres van deze pagina vraagt iets wat de catalogus niet kent. Kies opnieuw uit de lijsten hierboven.',
    LIMIT_EXCEEDED: 'Je vraagt te veel ineens. Kies één gemeente, of beperk de leeftijd, het net of het niveau.',
    TIMEOUT: 'Het tellen duurde te lang. Probeer het straks opnieuw, of kies één gemeente.',
    UNAVAILABLE: 'De catalogus is even niet bereikbaar. Probeer het straks opnieuw.',
    NO_ANSWER: 'De catalogus antwoordt niet. Kijk of je verbinding hebt, en laad de pagina opnieuw.',
    INTERNAL_SERVER_ERROR: 'Er ging iets mis in de catalogus. Probeer het straks opnieuw, en meld het als het blijft misgaan.',
  } as Record<string, string>,
  other: (code: string) => `De catalogus weigert de vraag (${code}). Laad de pagina opnieuw, en meld het als het blijft misgaan.`,
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
  total: 'Total',
  summary: (offers, empty, cells) =>
    offers === 0
      ? 'No offers.'
      : `${offers} ${offers === 1 ? 'offer' : 'offers'} in all${empty === 0 ? '' : `; ${empty} of the ${cells} cells ${empty === 1 ? 'is' : 'are'} empty`}.`,
  adding: 'An offer can be in more than one cell, or in none.',
  keys: 'The arrow keys go from cell to cell.',
  legend: ['none', 'few', 'many'],
  cell: (row, column, count) => `${count}: ${row}, ${column}`,
  offersIn: (row, column) => `Offers: ${row}, ${column}`,
  none: 'There are no offers here.',
  more: (count) => `And ${count} more.`,
  close: 'Close',
  neutrality: 'Does what the city pays for reach every school network?',
  paid: (paid, one, unknown) =>
    [
      `A city or its social service organises ${paid === 1 ? '1 offer or helps to pay for it' : `${paid} offers or helps to pay for them`}`,
      one === 0 ? '' : `; ${one} of them ${one === 1 ? 'reaches' : 'reach'} one school network only`,
      unknown === 0 ? '.' : `. Of ${unknown} the networks are not known.`,
      one === 0 && unknown === 0 ? ` ${paid === 1 ? 'It reaches' : 'All of them reach'} more than one school network.` : '',
    ].join(''),
  onlyFor: (network, count) => `Only for: ${network} (${count})`,
  scroll: (ahead) => (ahead > 0 ? `Scroll the table sideways: there ${ahead === 1 ? 'is 1 more column' : `are ${ahead} more columns`}.` : 'This is the last column. The first are at the other end.'),
  failed: 'The offers cannot be counted now.',
  unknown: (label, value) => `“${value}” is not a choice for ${label}: take one from the list.`,
  same: 'Rows and columns must differ: choose something else for one of them.',
  refusals: {
    BAD_USER_INPUT: 'The address of this page asks something that the catalogue does not know. Choose again from the lists above.',
    LIMIT_EXCEEDED: 'Too much is asked at once. Choose one municipality, or narrow the age, the network or the level.',
    TIMEOUT: 'Counting took too long. Try again later, or choose one municipality.',
    UNAVAILABLE: 'The catalogue cannot be reached for a moment. Try again later.',
    NO_ANSWER: 'The catalogue does not answer. See whether there is a connection, and load the page again.',
    INTERNAL_SERVER_ERROR: 'Something went wrong in the catalogue. Try again later, and tell us if it stays.',
  },
  other: (code) => `The catalogue refuses the question (${code}). Load the page again, and tell us if it stays.`,
};

export const languages = { nl: dutch, en: english };

export type Language = keyof typeof languages;
