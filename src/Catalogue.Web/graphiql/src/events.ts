import type { FetcherParams, Observable } from '@graphiql/toolkit';
import type { ExecutionResult } from 'graphql';

interface Observer {
  next(answer: ExecutionResult): void;
  error(error: unknown): void;
  complete(): void;
}

/** The answers to a subscription, one for each event, over an event stream: any proxy lets it through, and it needs no library. */
export function listen(request: FetcherParams, headers: Record<string, string>): Observable<ExecutionResult> {
  // GraphiQL observes with an object; of the other ways that an observable has it knows none.
  const subscribe = (observer: Observer) => {
    const ending = new AbortController();
    read(request, headers, observer, ending.signal).catch((error: unknown) => {
      if (!ending.signal.aborted) {
        observer.error(error);
      }
    });
    return { unsubscribe: () => ending.abort() };
  };
  return { subscribe: subscribe as Observable<ExecutionResult>['subscribe'] };
}

async function read(request: FetcherParams, headers: Record<string, string>, observer: Observer, signal: AbortSignal): Promise<void> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(request),
    signal,
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream')) {
    observer.next(await response.json());
    observer.complete();
    return;
  }

  let text = '';
  for (const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader(); ; ) {
    const { done, value } = await reader.read();
    const events = (text + (value ?? '')).split('\n\n');
    text = events.pop()!;
    for (const event of events) {
      const data = /^event: next\ndata: (.*)$/m.exec(event)?.[1];
      if (data) {
        observer.next(JSON.parse(data));
      }
    }

    if (done) {
      observer.complete();
      return;
    }
  }
}
