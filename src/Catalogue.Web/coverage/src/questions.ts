import type { Choice } from './address.ts';
import type { Language } from './words.ts';

export interface Term {
  value: string;
  label: string;
}

export interface Choices {
  municipalities: { slug: string; name: string }[];
  dimensions: Term[];
  ages: Term[];
  networks: Term[];
  levels: Term[];
  organisers: Term[];
}

export interface Value extends Term {
  parent: string | null;
  count: number;
}

export interface Counted {
  coverage: { total: number; rows: Value[]; columns: Value[]; cells: { count: number }[] };
  neutrality: {
    paid: number;
    oneNetwork: number;
    networkUnknown: number;
    networks: { networkLabel: string; count: number; offers: { title: string }[] }[];
  };
}

export interface Found {
  offers: { totalCount: number; nodes: { title: string; summary: string | null; organisation: { name: string } }[] };
}

type Filter = Record<string, unknown>;

/** The server's code of a refusal, for which the page has a sentence of its own: what the server says is in English. */
export class Refusal extends Error {
  constructor(readonly code: string) {
    super(code);
  }
}

/** Throws Refusal: the server's code, or NO_ANSWER where what came is not an answer of the API. */
async function ask<T>(question: string, variables: object, signal?: AbortSignal): Promise<T> {
  try {
    return await send(question, variables, signal);
  } catch (error) {
    throw error instanceof Refusal || (error instanceof DOMException && error.name === 'AbortError') ? error : new Refusal('NO_ANSWER');
  }
}

async function send<T>(question: string, variables: object, signal?: AbortSignal): Promise<T> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: question, variables }),
    signal,
  });
  const { data, errors } = await response.json();
  if (errors) {
    throw new Refusal(errors[0].extensions?.code ?? 'INTERNAL_SERVER_ERROR');
  }

  return data;
}

export const askChoices = (language: Language): Promise<Choices> =>
  ask(
    `query Choices @inContext(language: "${language}") {
      municipalities { slug name }
      dimensions: terms(enum: "CoverageDimension") { value label }
      ages: terms(enum: "AgeBand") { value label }
      networks: terms(enum: "SchoolNetwork") { value label }
      levels: terms(enum: "EducationLevel") { value label }
      organisers: terms(enum: "OrganisationKind") { value label }
    }`,
    {},
  );

export const askCounts = (choice: Choice, municipality: string | null, signal: AbortSignal): Promise<Counted> =>
  ask(
    `query Coverage($rows: CoverageDimension!, $columns: CoverageDimension!, $municipality: ID, $filter: OfferFilter) @inContext(language: "${choice.lang}") {
      coverage(rows: $rows, columns: $columns, municipality: $municipality, filter: $filter) {
        total
        rows { value label parent count }
        columns { value label parent count }
        cells { count }
      }
      neutrality(municipality: $municipality) {
        paid
        oneNetwork
        networkUnknown
        networks { networkLabel count offers(first: 100) { title } }
      }
    }`,
    { rows: choice.rows, columns: choice.columns, municipality, filter: filterOf(choice) },
    signal,
  );

/** The offers behind a cell: those that the filter with both values finds. */
export function askOffers(choice: Choice, municipality: string | null, row: string, column: string, signal: AbortSignal): Promise<Found> {
  const filter = { ...filterOf(choice), ...narrowing(choice.rows, row), ...narrowing(choice.columns, column) };
  return ask(
    `query CoverageOffers($filter: OfferFilter) @inContext(language: "${choice.lang}") {
      offers(filter: $filter, first: 100) { totalCount nodes { title summary organisation { name } } }
    }`,
    { filter: municipality ? { ...filter, municipalities: [municipality] } : filter },
    signal,
  );
}

function filterOf(choice: Choice): Filter {
  return {
    ...(choice.age && narrowing('AGE_BAND', choice.age)),
    ...(choice.network && narrowing('NETWORK', choice.network)),
    ...(choice.level && narrowing('LEVEL', choice.level)),
    ...(choice.organiser && { organisationKind: choice.organiser }),
  };
}

function narrowing(dimension: string, value: string): Filter {
  switch (dimension) {
    case 'AGE_BAND':
      return { age: { band: value } };
    case 'NETWORK':
      return { networks: [value] };
    case 'NEIGHBOURHOOD':
      return { neighbourhoods: [value] };
    case 'THEME':
      return { themes: [value] };
    case 'LEVEL':
      return { levels: [value] };
    default:
      return { targetGroups: [value] };
  }
}
