import { useEffect, useRef, useState } from 'react';
import { knownCode } from './example';
import { roleOf, type SignIns } from './signIns';
import { openPanel, signInAs, signInAt, signOut, tell, useSession } from './session';

const panel = 'sign-in-panel';

/** Above GraphiQL: who is signed in and as what, or where one can sign in; and what is to be said of it. */
export function SignInBar() {
  const { signIns, viewer, notice, isOpen } = useSession();
  return (
    <header className="sign-in">
      <div className="sign-in-bar">
        {viewer ? (
          <>
            <p>
              Aangemeld als <strong>{viewer.name}</strong>, {viewer.role}
            </p>
            <button type="button" onClick={() => void signOut()}>
              Afmelden
            </button>
          </>
        ) : (
          <>
            <p>{signIns?.isOff ? 'Aanmelden staat uit: deze server heeft geen aanmelddienst. Wat gepubliceerd is, kun je zonder account opvragen.' : 'Niet aangemeld'}</p>
            {signIns && !signIns.isOff && (
              <button type="button" aria-expanded={isOpen} aria-controls={panel} onClick={() => openPanel(!isOpen)}>
                Aanmelden
              </button>
            )}
          </>
        )}
      </div>
      <div id={panel}>{isOpen && !viewer && signIns && !signIns.isOff && <SignInPanel signIns={signIns} />}</div>
      <div className="sign-in-notice" role="status">
        {notice && (
          <>
            <p>{notice}</p>
            <button type="button" onClick={() => tell(null)}>
              Sluiten
            </button>
          </>
        )}
      </div>
    </header>
  );
}

function SignInPanel({ signIns: { providers, accounts } }: { signIns: SignIns }) {
  const first = useRef<HTMLElement>(null);
  const [code, setCode] = useState(knownCode);
  useEffect(() => first.current?.querySelector<HTMLElement>('button, input')?.focus(), []);
  return (
    <section
      className="sign-in-panel"
      aria-label="Aanmelden"
      ref={first}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          openPanel(false);
          document.querySelector<HTMLElement>(`[aria-controls="${panel}"]`)?.focus();
        }
      }}
    >
      {providers.length > 0 && (
        <ul>
          {providers.map((provider) => (
            <li key={provider.name}>
              <button type="button" onClick={() => void signInAt(provider)}>
                Aanmelden met {provider.label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {accounts.length > 0 && (
        <>
          <h2>Voorbeeldaccounts, alleen om te proberen</h2>
          <p>
            <label>
              Code uit het venster waarin de server draait{' '}
              <input type="text" autoComplete="off" autoCapitalize="characters" spellCheck={false} value={code} onChange={(event) => setCode(event.target.value)} />
            </label>
          </p>
          <ul>
            {accounts.map(({ id, name, role, place }) => (
              <li key={id}>
                <button type="button" onClick={() => void signInAs(id, code)}>
                  {name}, {roleOf(role, place)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {providers.length + accounts.length === 0 && (
        <p>Aanmelden met een knop kan hier niet. Zet je token bij de headers: {'{"Authorization": "Bearer …"}'}</p>
      )}
    </section>
  );
}
