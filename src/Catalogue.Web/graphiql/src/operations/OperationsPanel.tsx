import type { GraphiQLPlugin } from '@graphiql/react';
import { useId, useState } from 'react';
import { audiences, findGroups, type Group, staff } from './operations';
import { useOpen } from './useOpen';
import { useSession } from '../identity/session';

/** A side panel with every ready-made operation by audience and task, so that one is found by what it is for, and one that was closed or changed can be had again. */
export const operationsPlugin: GraphiQLPlugin = { title: 'Kant-en-klare vragen', icon: Icon, content: OperationsPanel };

function OperationsPanel() {
  const open = useOpen();
  const { viewer } = useSession();
  const [words, setWords] = useState('');
  const id = useId();
  const groups = findGroups(words);
  if (viewer) {
    // Who signed in came to write.
    groups.sort((a, b) => Number(b.audience === staff) - Number(a.audience === staff));
  }

  const count = groups.reduce((sum, group) => sum + group.operations.length, 0);
  return (
    <section className="operations panel" aria-label="Kant-en-klare vragen">
      <h2 className="graphiql-doc-explorer-title">Kant-en-klare vragen</h2>
      <label htmlFor={id}>Zoeken in titel, uitleg en taak</label>
      <input id={id} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      <p role="status">{words.trim() && (count === 0 ? 'Niets gevonden: probeer een ander woord.' : `${count} gevonden`)}</p>
      {groups.map((group, index) => (
        <div key={`${group.audience} ${group.task}`}>
          {group.audience !== groups[index - 1]?.audience && <h3>{audiences[group.audience]}</h3>}
          <Operations group={group} open={open} />
        </div>
      ))}
    </section>
  );
}

function Operations({ group, open }: { group: Group; open: ReturnType<typeof useOpen> }) {
  return (
    <>
      {group.task && <h4>{group.task}</h4>}
      <ul>
        {group.operations.map((operation) => (
          <li key={operation.name}>
            <button type="button" className="graphiql-un-styled" onClick={() => open(operation)}>
              <span className="title">{operation.title}</span>
              {operation.explanation && <p>{operation.explanation}</p>}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4" />
    </svg>
  );
}
