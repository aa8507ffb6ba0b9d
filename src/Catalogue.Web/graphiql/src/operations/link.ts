import { findOperation, type ReadyMade, staff } from './operations';

/** What an address asked for: an operation, and the variables in place of its own. */
export interface Linked {
  operation: ReadyMade;
  variables: unknown;
}

/** Beside what was asked, whether it is for those who are signed in; or why nothing can be opened, as a sentence. */
export type LinkReading = { linked: Linked; needsSignIn: boolean; fault?: string } | { linked: null; fault?: string };

/** Reads `?operation=NAME&variables=JSON&audience=AUDIENCE`. */
export function readLink(query: URLSearchParams): LinkReading {
  const name = query.get('operation');
  if (name === null) {
    return { linked: null };
  }

  const operation = findOperation(name, query.get('audience'));
  if (!operation) {
    return { linked: null, fault: `De link verwijst naar een kant-en-klare vraag “${name.slice(0, 80)}” die er niet is. Zoek ze in de lijst met kant-en-klare vragen.` };
  }

  const needsSignIn = operation.audience === staff;
  const text = query.get('variables');
  try {
    const variables: unknown = text === null ? undefined : JSON.parse(text);
    if (variables !== undefined && (typeof variables !== 'object' || variables === null || Array.isArray(variables))) {
      throw new SyntaxError('no object');
    }

    return { linked: { operation, variables }, needsSignIn };
  } catch {
    return {
      linked: { operation, variables: undefined },
      needsSignIn,
      fault: 'De variabelen in de link zijn onleesbaar. De vraag staat klaar met een voorbeeld: vul de variabelen zelf in.',
    };
  }
}
