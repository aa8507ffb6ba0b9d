import { catalogue, parse } from './clean.ts';

export interface Answer {
  fragment: HTMLElement;
  /** Kept by the browser from before, because the catalogue does not answer. */
  isStale: boolean;
}

const begin = '<!--catalogue-->';
const end = '<!--/catalogue-->';

/** Long enough for a slow phone; after both together people think that the page is broken. */
const patience = 7000;
/** For what the browser has kept, which needs no network. */
const patienceForKept = 1000;

/** Something answered, and it was not the catalogue, or not all of it. */
class NoAnswer extends Error {}

/** A fragment of the catalogue. Throws when there is none: no answer in time, another's answer, a part of one. */
export async function ask(address: URL, signal: AbortSignal): Promise<Answer> {
  try {
    return { fragment: await fetchFragment(address, signal, 'default', patience), isStale: false };
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }

    // What is no answer may have been kept by the browser, which would show it again and again.
    return error instanceof NoAnswer
      ? { fragment: await fetchFragment(address, signal, 'reload', patience), isStale: false }
      : { fragment: await fetchFragment(address, signal, 'force-cache', patienceForKept), isStale: true };
  }
}

/** Fetches within a time, the body included. */
export async function fetchText(address: URL, signal: AbortSignal, options: RequestInit, milliseconds: number): Promise<[Response, string]> {
  const request = new AbortController();
  const abort = () => request.abort();
  const timer = setTimeout(abort, milliseconds);
  signal.addEventListener('abort', abort);
  try {
    signal.throwIfAborted();
    const response = await fetch(address, { ...options, credentials: 'omit', signal: request.signal });
    return [response, await response.text()];
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

async function fetchFragment(address: URL, signal: AbortSignal, cache: RequestCache, milliseconds: number): Promise<HTMLElement> {
  const [response, body] = await fetchText(address, signal, { cache }, milliseconds);
  const text = body.trim();
  if (response.status >= 500) {
    throw new Error(`The catalogue fails: ${response.status}`);
  }

  const isOurs = new URL(response.url).origin === catalogue.origin
    && /^text\/html\b/i.test(response.headers.get('content-type') ?? '') && text.startsWith(begin) && text.endsWith(end);
  const fragment = isOurs ? parse(text) : null;
  if (!fragment) {
    throw new NoAnswer();
  }

  return fragment;
}
