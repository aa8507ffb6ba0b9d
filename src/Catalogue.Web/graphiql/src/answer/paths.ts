// Members of the inputs, as people call them; another keeps its own name.
const words: Record<string, string> = {
  age: 'leeftijd',
  ageApplies: 'leeftijd geldt',
  allNetworks: 'alle netten',
  amount: 'bedrag',
  areas: 'gebieden',
  capacity: 'aantal plaatsen',
  citywide: 'hele gemeente',
  contact: 'contact',
  content: '',
  deadline: 'uiterste dag',
  description: 'beschrijving',
  documents: 'documenten',
  eligibility: 'voor wie',
  email: 'e-mailadres',
  embargoUntil: 'embargo tot',
  endsAt: 'einde',
  expectedVersion: 'verwachte versie',
  externalId: 'eigen nummer',
  free: 'gratis',
  from: 'van',
  function: 'functie',
  funders: 'financiers',
  idempotencyKey: 'sleutel van de oproep',
  input: '',
  kind: 'soort',
  language: 'taal',
  languages: 'talen',
  levels: 'onderwijsniveaus',
  locality: 'plaats',
  maxAgeMonths: 'hoogste leeftijd in maanden',
  minAgeMonths: 'laagste leeftijd in maanden',
  municipality: 'gemeente',
  name: 'naam',
  neighbourhoods: 'wijken',
  networks: 'onderwijsnetten',
  nl: 'Nederlands',
  note: 'opmerking',
  offer: 'aanbod',
  organisation: 'organisatie',
  partners: 'partners',
  phone: 'telefoonnummer',
  places: 'plaatsen',
  placesAsOf: 'plaatsen geteld op',
  placesLeft: 'vrije plaatsen',
  postcode: 'postcode',
  previousNames: 'vroegere namen',
  price: 'prijs',
  provenanceNote: 'herkomst',
  reach: 'bereik',
  registration: 'inschrijving',
  remark: 'opmerking',
  role: 'rol',
  schedule: 'rooster',
  schools: 'scholen',
  street: 'straat',
  summary: 'samenvatting',
  targetGroups: 'doelgroepen',
  themes: 'thema’s',
  title: 'titel',
  until: 'tot',
  url: 'link',
  validFrom: 'geldig vanaf',
  validUntil: 'geldig tot',
  version: 'versie',
  website: 'website',
};

/** `content.areas[1].neighbourhoods` as "gebieden (2e), wijken". */
export function inWords(path: string): string {
  return path
    .split('.')
    .map((step) => {
      const [, name = '', index] = /^([^[]*)(?:\[(\d+)\])?/.exec(step)!;
      const word = Object.hasOwn(words, name) ? words[name]! : name;
      return index === undefined ? word : `${word} (${Number(index) + 1}e)`.trim();
    })
    .filter(Boolean)
    .join(', ');
}
