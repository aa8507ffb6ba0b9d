import type { GraphiQLPlugin } from '@graphiql/react';
import { type MouseEvent, useCallback, useEffect, useState } from 'react';
import { openPanel, useSession } from '../identity/session';
import { readLink } from '../operations/link';
import { layOut } from '../operations/layOut';
import { useOpen } from '../operations/useOpen';
import { askTasks, type Step, type Task, type Tasks } from './curatorTasks';

/** A side panel with what is to be done; each task opens the operation that does it, with its variables. */
export const tasksPlugin: GraphiQLPlugin = { title: 'Te doen', icon: Icon, content: TasksPanel };

function TasksPanel() {
  const { viewer } = useSession();
  return (
    <section className="tasks panel" aria-label="Te doen">
      <h2 className="graphiql-doc-explorer-title">Te doen</h2>
      {viewer ? (
        <TaskList key={viewer.name + viewer.role} />
      ) : (
        <>
          <p>Wat er te doen is, zie je als je aangemeld bent.</p>
          <button type="button" onClick={() => openPanel(true)}>
            Aanmelden
          </button>
        </>
      )}
    </section>
  );
}

function TaskList() {
  const [kind, setKind] = useState<string | null>(null);
  const [tasks, setTasks] = useState<Tasks | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const load = useCallback(async (kind: string | null, before: Tasks | null) => {
    try {
      const page = await askTasks(kind === null ? null : [kind], before?.pageInfo.endCursor ?? null);
      setTasks({ ...page, nodes: [...(before?.nodes ?? []), ...page.nodes] });
      setFault(null);
    } catch (refusal) {
      setFault((refusal as Error).message);
    }
  }, []);
  useEffect(() => void load(kind, null), [kind, load]);
  return (
    <>
      <p role="status">{fault ?? (tasks ? countOf(tasks.totalCount) : 'Even geduld…')}</p>
      {tasks && (
        <>
          <ul className="kinds" aria-label="Soorten">
            {tasks.counts.map((count) => (
              <li key={count.kind}>
                <button type="button" aria-pressed={kind === count.kind} onClick={() => setKind(kind === count.kind ? null : count.kind)}>
                  {count.label} ({count.count})
                </button>
              </li>
            ))}
          </ul>
          {[...Map.groupBy(tasks.nodes, (task) => task.kind)].map(([kind, ofKind]) => (
            <div key={kind}>
              <h3>{ofKind[0]!.label}</h3>
              <ul>
                {ofKind.map((task, index) => (
                  <TaskLine key={index} task={task} />
                ))}
              </ul>
            </div>
          ))}
          {tasks.pageInfo.hasNextPage && (
            <button type="button" onClick={() => void load(kind, tasks)}>
              Meer tonen
            </button>
          )}
        </>
      )}
      <button type="button" onClick={() => void load(kind, null)}>
        Vernieuwen
      </button>
    </>
  );
}

function TaskLine({ task: { sentence, due, steps } }: { task: Task }) {
  return (
    <li>
      <p>
        {sentence}
        {due && ` (tegen ${new Date(due).toLocaleDateString('nl-BE', { dateStyle: 'long', timeZone: 'UTC' })})`}
      </p>
      <ul className="steps">
        {steps.map((step) => (
          <li key={step.link}>
            <StepLink step={step} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function StepLink({ step }: { step: Step }) {
  const open = useOpen();
  const follow = (event: MouseEvent) => {
    // What cannot be read is left to the address, which says what is wrong with it; as is a link that is opened in a window of its own.
    const { linked, fault } = readLink(new URLSearchParams({ operation: step.operation, variables: step.variables }));
    if (linked && !fault && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      open(linked.operation, layOut(linked.variables));
    }
  };
  return (
    <a href={step.link} onClick={follow}>
      {step.label}
    </a>
  );
}

function countOf(count: number): string {
  return count === 0 ? 'Er is niets te doen.' : count === 1 ? 'Eén taak' : `${count} taken`;
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M4 6.5l1.5 1.5L8 5M4 12.5L5.5 14 8 11M4 18.5L5.5 20 8 17M11.5 6.5h8.5M11.5 12.5h8.5M11.5 18.5h8.5" />
    </svg>
  );
}
