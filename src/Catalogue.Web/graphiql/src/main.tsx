import './workers';
import 'graphiql/style.css';
import './main.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { fetcher, introspection } from './fetcher';
import { operations } from './operations';
import { operationsPlugin } from './operationsPlugin';
import { nameTabs, rememberTabs } from './tabs';

rememberTabs(operations);

createRoot(document.getElementById('graphiql')!).render(
  <GraphiQL
    fetcher={fetcher}
    // Where the browser keeps nothing, the tabs still open; the remembered ones go first.
    defaultTabs={operations}
    onTabChange={nameTabs}
    plugins={[operationsPlugin, HISTORY_PLUGIN]}
    introspectionQueryName={introspection}
    isHeadersEditorEnabled
    defaultEditorToolsVisibility="variables"
  >
    <GraphiQL.Logo>
      <a className="home-link" href="/">Catalogus</a>
    </GraphiQL.Logo>
  </GraphiQL>,
);
