import type { TabsState } from '@graphiql/react';
import type { ReadyMade } from './operations';

// Where GraphiQL remembers its editors, in the browser's localStorage.
const remembered = { tabs: 'graphiql:tabState', query: 'graphiql:query', variables: 'graphiql:variables' };

// GraphiQL's title of a tab whose operation has no name.
const untitled = '<untitled>';

/**
 * Before GraphiQL starts: gives a first visitor the ready-made operations as tabs, and the remembered tabs their titles.
 * GraphiQL would open tabs of its `defaultTabs` too, but leaves the variables of the first one out.
 */
export function rememberTabs(operations: readonly ReadyMade[]): void {
  try {
    const stored = localStorage.getItem(remembered.tabs);
    const state = stored ? (JSON.parse(stored) as TabsState) : firstTabs(operations);
    nameTabs(state);
    localStorage.setItem(remembered.tabs, JSON.stringify(state));
    if (!stored && state.tabs[0]) {
      localStorage.setItem(remembered.query, state.tabs[0].query ?? '');
      localStorage.setItem(remembered.variables, state.tabs[0].variables ?? '');
    }
  } catch {
    // A browser that keeps nothing, or kept something unreadable: GraphiQL opens its default tabs.
  }
}

/**
 * Puts the title of the `# Titel:` line on each tab that has one, in place: GraphiQL names a tab after its operation at every
 * keystroke, has no setting for it, and hands over the state it is about to show.
 */
export function nameTabs(state: TabsState): void {
  for (const tab of state.tabs) {
    tab.title = /^#[ \t]*Titel:[ \t]*(.*\S)/m.exec(tab.query ?? '')?.[1] ?? (tab.title === untitled ? 'Zonder titel' : tab.title);
  }
}

function firstTabs(operations: readonly ReadyMade[]): TabsState {
  return {
    activeTabIndex: 0,
    tabs: operations.map(({ title, query, variables }, index) => ({
      id: `ready-made-${index}`,
      hash: '',
      title,
      query,
      variables,
      headers: null,
      operationName: /^(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? null,
      response: null,
    })),
  };
}
