import './workers';
import 'graphiql/style.css';
import './main.css';
import './panels.css';
import './phone.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { languages } from 'monaco-graphql/esm/monaco-editor.js';
import { createRoot } from 'react-dom/client';
import { AnswerSentences } from './answer/AnswerSentences';
import { explainVariables } from './explaining/variables';
import { fetcher, introspection } from './fetcher';
import { begin } from './identity/session';
import { SignInBar } from './identity/SignInBar';
import { followAddress } from './operations/address';
import { forEveryone } from './operations/operations';
import { operationsPlugin } from './operations/OperationsPanel';
import { makeRoom } from './operations/room';
import { nameTabs, rememberTabs } from './operations/tabs';
import { Tabs } from './operations/Tabs';
import { tasksPlugin } from './tasks/TasksPanel';

explainVariables(languages);
const query = new URLSearchParams(location.search);
await begin(query);
makeRoom();
const defaultTabs = rememberTabs(forEveryone, followAddress(query));

createRoot(document.getElementById('graphiql')!).render(
  <>
    <SignInBar />
    <GraphiQL
      fetcher={fetcher}
      // Where the browser keeps nothing, the tabs still open; the remembered ones go first.
      defaultTabs={defaultTabs}
      onTabChange={nameTabs}
      plugins={[operationsPlugin, tasksPlugin, HISTORY_PLUGIN]}
      introspectionQueryName={introspection}
      isHeadersEditorEnabled
      defaultEditorToolsVisibility="variables"
    >
      <GraphiQL.Logo>
        <a className="home-link" href="/">Catalogus</a>
      </GraphiQL.Logo>
      <Tabs />
      <GraphiQL.Footer>
        <AnswerSentences />
      </GraphiQL.Footer>
    </GraphiQL>
  </>,
);
