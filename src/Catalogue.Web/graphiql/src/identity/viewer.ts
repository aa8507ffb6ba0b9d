import { ask } from '../ask';
import { type Role, roleOf } from './signIns';

/** Who the server says is asking. */
export interface Viewer {
  name: string;
  /** "curator van Hasselt". */
  role: string;
}

interface Answer {
  viewer: { name: string; role: Role; organisation: { name: string } | null; municipality: { name: string } | null } | null;
}

const query = 'query WieBenIk { viewer { name role organisation { name } municipality { name } } }';

/** Throws an Error whose message is a Dutch sentence with the way out. */
export async function askViewer(token: string): Promise<Viewer> {
  const { data, code } = await ask<Answer>(query, {}, `Bearer ${token}`);
  if (data?.viewer) {
    const { name, role, organisation, municipality } = data.viewer;
    return { name, role: roleOf(role, role === 'EDITOR' ? organisation?.name : role === 'CURATOR' ? municipality?.name : null) };
  }

  throw new Error(sentenceOf(code));
}

function sentenceOf(code: string | undefined): string {
  switch (code) {
    case 'UNAUTHENTICATED':
      return 'De catalogus aanvaardt deze aanmelding niet (meer). Meld je opnieuw aan; lukt het weer niet, vraag het dan aan wie de server beheert.';
    case 'FORBIDDEN':
      return 'Je bent aangemeld, maar je account heeft geen rol in de catalogus, of een organisatie of gemeente die er niet in staat. Vraag aan wie de accounts beheert om dat na te kijken.';
    default:
      return 'De catalogus kan je aanmelding nu niet nakijken. Probeer het straks opnieuw.';
  }
}
