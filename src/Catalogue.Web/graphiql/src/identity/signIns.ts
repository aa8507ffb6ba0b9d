/** What the server tells at /graphiql/sign-in.json: where people can sign in, all of it public. */
export interface SignIns {
  /** Whether nobody at all can sign in at this server. */
  isOff: boolean;
  providers: Provider[];
  /** Made up, in development alone. */
  accounts: Account[];
}

/** An OpenID Connect provider at which GraphiQL is known as clientId. */
export interface Provider {
  name: string;
  label: string;
  authority: string;
  clientId: string;
  scope: string;
  resource: string | null;
}

export interface Account {
  id: string;
  name: string;
  role: Role;
  /** Whose offers; empty for everybody's. */
  place: string;
}

export type Role = 'EDITOR' | 'CURATOR' | 'ADMINISTRATOR';

const words: Record<Role, string> = { EDITOR: 'redacteur', CURATOR: 'curator', ADMINISTRATOR: 'beheerder' };

/** A role as people read it: "curator van Hasselt". */
export function roleOf(role: Role, place?: string | null): string {
  return place ? `${words[role]} van ${place}` : words[role];
}

export async function askSignIns(): Promise<SignIns> {
  const response = await fetch('/graphiql/sign-in.json');
  if (!response.ok) {
    throw new Error(`${response.status}`);
  }

  return (await response.json()) as SignIns;
}
