import { currentViewer, openPanel, tell } from '../identity/session';
import { type Linked, readLink } from './link';

/** What the page's address asked to open, if anything, said where it cannot be or needs signing in; the address is clean afterwards, so that loading the page anew does not ask again. */
export function followAddress(query: URLSearchParams): Linked | null {
  if (query.size > 0) {
    history.replaceState(history.state, '', location.pathname + location.hash);
  }

  const reading = readLink(query);
  if (reading.fault) {
    tell(reading.fault);
  }

  if (reading.linked && reading.needsSignIn && !currentViewer()) {
    const signIn = 'Deze vraag is voor medewerkers: meld je aan om ze te stellen. Ze blijft klaarstaan in haar tabblad.';
    tell(reading.fault ? `${reading.fault} ${signIn}` : signIn);
    openPanel(true);
  }

  return reading.linked;
}
