import type { Asked } from './answered';
import { differencesOf } from './differences';
import { inDutch } from './inDutch';
import { inWords } from './paths';

/** What an answer comes down to, for people who do not read JSON. */
export interface Sentences {
  /** What was not done, and why. */
  problems: string[];
  /** What keeps an offer from being published. */
  errors: string[];
  /** What is worth a look. */
  advice: string[];
  /** What changes, or would when it is saved or published. */
  differences: string[];
  /** A text to be sent to somebody, as they will read it. */
  letter: string | null;
  /** Whether a mutation did, or could do, what it was asked. */
  done: string | null;
  /** Whether signing in is the way out. */
  needsSignIn: boolean;
}

interface GraphQLError {
  message: string;
  path?: (string | number)[];
  extensions?: { code?: string };
}

interface Found {
  path: string;
  message: string;
}

/** Of one whole answer, as parsed; asked is unknown for one from before the page was loaded. */
export function sentencesOf(answer: unknown, asked: Asked | undefined, role: string | null): Sentences {
  const { errors = [], data } = (answer ?? {}) as { errors?: GraphQLError[]; data?: unknown };
  const userErrors = find('userErrors', data);
  const findings = find('findings', data) as (Found & { severity?: string })[];
  const isClear = errors.length === 0 && userErrors.length === 0 && has('userErrors', data);
  return {
    problems: [...errors.map((error) => ofError(error, role)), ...userErrors.map(ofFound)],
    errors: findings.filter(({ severity }) => severity === 'ERROR').map(ofFound),
    advice: findings.filter(({ severity }) => severity === 'ADVICE').map(ofFound),
    differences: differencesOf(data),
    letter: letterOf(data),
    done:
      asked?.isMutation && isClear
        ? asked.isTried
          ? 'Geprobeerd, niets bewaard: zet validateOnly op false om te bewaren.'
          : 'Bewaard.'
        : null,
    needsSignIn: errors.some((error) => error.extensions?.code === 'UNAUTHENTICATED'),
  };
}

// Of createConfirmationLink: as JSON it has \n for its line ends.
function letterOf(data: unknown): string | null {
  const made = Object.values(data ?? {}).find((payload) => typeof payload?.link === 'string' && typeof payload.message === 'string') as { message: string } | undefined;
  return made?.message ?? null;
}

function ofError({ message, path, extensions }: GraphQLError, role: string | null): string {
  switch (extensions?.code) {
    case 'UNAUTHENTICATED':
      return role === null
        ? 'Dit is voor wie aangemeld is: meld je aan en probeer het opnieuw.'
        : 'Je aanmelding geldt hier niet (meer): meld je opnieuw aan en probeer het nog eens.';
    case 'FORBIDDEN':
      return role === null ? 'Dit mag niet zonder een rol in de catalogus: meld je aan met een account dat er een heeft.' : `Dit mag een ${role} niet: vraag het aan iemand die het wel mag, of meld je aan met een ander account.`;
    case 'BUSY':
    case 'UNAVAILABLE':
      return 'De catalogus kan nu niets bewaren: probeer het over enkele ogenblikken opnieuw.';
    default:
      return inDutch(message) ?? ofFound({ message, path: (path ?? []).map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('').replace(/^\./, '') });
  }
}

function ofFound({ message, path }: Found): string {
  const where = inWords(path ?? '');
  return where ? `${where}: ${message}` : message;
}

function find(name: string, value: unknown): Found[] {
  if (typeof value !== 'object' || value === null) {
    return [];
  }

  return Object.entries(value).flatMap(([member, inner]) => (member === name && Array.isArray(inner) ? (inner as Found[]).filter((found) => typeof found?.message === 'string') : find(name, inner)));
}

function has(name: string, value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.entries(value).some(([member, inner]) => member === name || has(name, inner));
}
