import { pick, useGraphiQL } from '@graphiql/react';
import { useMemo, useState } from 'react';
import { openPanel, signOut, useSession } from '../identity/session';
import { askedOf } from './answered';
import { type Sentences, sentencesOf } from './sentences';

// A longer one is for programs; reading it at every key would hold up the page.
const longest = 1_000_000;

/** Beneath the answer: what is wrong with it, or that it was done, in sentences. The region is always there, so that screen readers tell what comes into it. */
export function AnswerSentences() {
  const { tabs, activeTabIndex, isFetching } = useGraphiQL(pick('tabs', 'activeTabIndex', 'isFetching'));
  const { viewer } = useSession();
  const response = isFetching ? null : tabs[activeTabIndex]?.response;
  const sentences = useMemo(() => read(response, viewer?.role ?? null), [response, viewer]);
  const isWrong = sentences && sentences.problems.length + sentences.errors.length > 0;
  return (
    <section className="answer-sentences" aria-label="Het antwoord in zinnen" aria-live="polite">
      {sentences && (
        <>
          {isWrong && <h2>Wat ging er mis?</h2>}
          {sentences.done && <p className="done">{sentences.done}</p>}
          <List sentences={sentences.problems} />
          <List heading="Moet nog in orde voor het gepubliceerd kan worden" sentences={sentences.errors} />
          <List heading="Om eens naar te kijken" sentences={sentences.advice} />
          <List heading="Wat verandert er?" sentences={sentences.differences} />
          {sentences.letter && <Letter text={sentences.letter} />}
          {sentences.needsSignIn && (
            <button type="button" onClick={() => void again(viewer !== null)}>
              {viewer ? 'Opnieuw aanmelden' : 'Aanmelden'}
            </button>
          )}
        </>
      )}
    </section>
  );
}

function Letter({ text }: { text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <>
      <h3>Tekst om te versturen</h3>
      <button type="button" onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true), () => setCopied(false))}>
        {isCopied ? 'Gekopieerd' : 'Tekst kopiëren'}
      </button>
      <p className="letter">{text}</p>
    </>
  );
}

function List({ heading, sentences }: { heading?: string; sentences: string[] }) {
  return (
    sentences.length > 0 && (
      <>
        {heading && <h3>{heading}</h3>}
        <ul>
          {sentences.map((sentence, index) => (
            <li key={index}>{sentence}</li>
          ))}
        </ul>
      </>
    )
  );
}

function read(response: string | null | undefined, role: string | null): Sentences | null {
  if (!response || response.length > longest) {
    return null;
  }

  try {
    const answer: unknown = JSON.parse(response);
    const sentences = sentencesOf(answer, askedOf(answer), role);
    const { done, problems, errors, advice, differences } = sentences;
    return done || [problems, errors, advice, differences].some((list) => list.length > 0) ? sentences : null;
  } catch {
    return null;
  }
}

async function again(isSignedIn: boolean): Promise<void> {
  if (isSignedIn) {
    await signOut();
  }

  openPanel(true);
}
