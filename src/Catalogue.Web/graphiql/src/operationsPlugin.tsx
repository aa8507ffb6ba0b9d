import { type GraphiQLPlugin, pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { audiences, operations, type ReadyMade } from './operations';

/** A side panel with every ready-made operation, so that one that was closed or changed can be had again. */
export const operationsPlugin: GraphiQLPlugin = { title: 'Kant-en-klare vragen', icon: Icon, content: Operations };

function Operations() {
  const { queryEditor, variableEditor, tabs } = useGraphiQL(pick('queryEditor', 'variableEditor', 'tabs'));
  const { addTab, changeTab } = useGraphiQLActions();

  const open = ({ query, variables }: ReadyMade) => {
    const index = tabs.findIndex((tab) => tab.query === query);
    if (index >= 0) {
      changeTab(index);
      return;
    }

    addTab();
    variableEditor?.setValue(variables ?? '');
    queryEditor?.setValue(query);
  };

  const byAudience = Map.groupBy(operations, (operation) => operation.audience);
  return (
    <section className="operations" aria-label="Kant-en-klare vragen">
      <div className="graphiql-doc-explorer-title">Kant-en-klare vragen</div>
      {[...byAudience].map(([audience, ofAudience]) => (
        <div key={audience}>
          <h3>{audiences[audience]}</h3>
          <ul>
            {ofAudience.map((operation) => (
              <li key={operation.title}>
                <button type="button" className="graphiql-un-styled" onClick={() => open(operation)}>
                  {operation.title}
                  {operation.explanation && <p>{operation.explanation}</p>}
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4" />
    </svg>
  );
}
