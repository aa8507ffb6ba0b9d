import { useSyncExternalStore } from 'react';
import { Example, WrongCode } from './example';
import type { Held } from './held';
import { Provided } from './provided';
import { askSignIns, type Provider, type SignIns } from './signIns';
import { askViewer, type Viewer } from './viewer';

/** Where one can sign in, who did, and what is to be said of it, which stays until it is taken away or something else is said. */
export interface Session {
  signIns: SignIns | null;
  viewer: Viewer | null;
  notice: string | null;
  /** Whether the sign-in panel is open. */
  isOpen: boolean;
}

// The name of the provider that somebody signs in at or did, "" for an example account; in this tab alone, as are the tokens (docs/decisions/0017).
const key = 'catalogue:signed-in-at';

// In place of a name, while somebody signs out at the provider.
const leaving = '-';
const gone = 'Je bent afgemeld.';

let session: Session = { signIns: null, viewer: null, notice: null, isOpen: false };
let held: Held | null = null;
const listeners = new Set<() => void>();

export function useSession(): Session {
  return useSyncExternalStore(subscribe, () => session);
}

/** Who is signed in now, for what is not a component. */
export function currentViewer(): Viewer | null {
  return session.viewer;
}

/** The value of the Authorization header of a request now, null for nobody. */
export async function authorization(): Promise<string | null> {
  if (!held) {
    return null;
  }

  const token = await held.token();
  if (!token) {
    await lose();
    return null;
  }

  return `Bearer ${token}`;
}

/** Before GraphiQL starts: takes up what a provider sent the browser back with, or who was signed in before the page was loaded anew. */
export async function begin(query: URLSearchParams): Promise<void> {
  try {
    set({ signIns: await askSignIns() });
  } catch {
    set({ notice: 'De server zegt niet waar je je kunt aanmelden. Laad de pagina straks opnieuw.' });
    return;
  }

  const at = sessionStorage.getItem(key);
  if (at === null) {
    return;
  }

  const provider = session.signIns!.providers.find(({ name }) => name === at);
  held = at === '' ? new Example() : provider ? provided(provider) : null;
  const isBack = query.has('state') && (query.has('code') || query.has('error'));
  if (isBack && held instanceof Provided) {
    await comeBack(held, query.get('error'));
  } else if (!held) {
    await forget(at === leaving ? gone : 'Aanmelden kan niet meer zoals je dat eerder deed. Meld je opnieuw aan.');
  } else {
    await see();
  }
}

/** Leaves the page. */
export async function signInAt(provider: Provider): Promise<void> {
  if (!isSecureContext) {
    tell('Aanmelden kan alleen op een adres dat met https begint. Vraag het juiste adres aan wie de server beheert.');
    return;
  }

  sessionStorage.setItem(key, provider.name);
  try {
    await provided(provider).signIn();
  } catch {
    await forget(`${provider.label} is niet te bereiken. Probeer het straks opnieuw.`);
  }
}

export async function signInAs(account: string, code: string): Promise<void> {
  try {
    held = await Example.signIn(account, code);
    sessionStorage.setItem(key, '');
    await see();
  } catch (refusal) {
    await forget(
      refusal instanceof WrongCode
        ? 'De code klopt niet. Hij staat in het venster waarin de server draait, en is na elke start een andere.'
        : 'Een voorbeeldaccount werkt alleen op de computer waar de server draait.',
    );
  }
}

/** Leaves the page where the provider has one to sign out at. */
export async function signOut(): Promise<void> {
  sessionStorage.setItem(key, leaving);
  await held?.signOut().catch(() => undefined);
  await forget(gone);
}

/** Says something at the top of the page; null takes it away. */
export function tell(notice: string | null): void {
  set({ notice });
}

export function openPanel(isOpen: boolean): void {
  set({ isOpen });
}

async function comeBack(provided: Provided, error: string | null): Promise<void> {
  if (error) {
    await forget(error === 'access_denied' ? 'Je hebt het aanmelden afgebroken.' : `${provided.provider.label} heeft je niet aangemeld. Probeer het opnieuw.`);
    return;
  }

  try {
    await provided.comeBack();
  } catch {
    await forget('Het aanmelden is niet gelukt: het antwoord hoort niet bij deze pagina of is te oud. Meld je opnieuw aan.');
    return;
  }

  await see();
}

async function see(): Promise<void> {
  const token = await held?.token().catch(() => null);
  if (!token) {
    await lose();
    return;
  }

  try {
    set({ viewer: await askViewer(token), isOpen: false, notice: null });
  } catch (refusal) {
    await forget((refusal as Error).message);
  }
}

function lose(): Promise<void> {
  return held ? forget('Je aanmelding is verlopen. Meld je opnieuw aan om verder te werken; je tabbladen blijven staan.') : Promise.resolve();
}

async function forget(notice: string): Promise<void> {
  const lost = held;
  held = null;
  sessionStorage.removeItem(key);
  await lost?.forget().catch(() => undefined);
  set({ viewer: null, notice });
}

function provided(provider: Provider): Provided {
  return new Provided(provider, () => void lose());
}

function set(change: Partial<Session>): void {
  session = { ...session, ...change };
  for (const listener of listeners) {
    listener();
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
