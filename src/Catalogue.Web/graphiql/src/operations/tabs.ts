import type { TabsState } from '@graphiql/react';
import { layOut } from './layOut';
import type { ReadyMade } from './operations';
import type { Linked } from './link';

// Where GraphiQL remembers its editors, in the browser's localStorage.
export const remembered = { tabs: 'graphiql:tabState', query: 'graphiql:query', variables: 'graphiql:variables' };

// GraphiQL's title of a tab whose operation has no name.
const untitled = '<untitled>';

type Opened = Pick<ReadyMade, 'query' | 'variables'>;

/**
 * Before GraphiQL starts: gives a first visitor the ready-made operations as tabs, the remembered tabs their titles, and what a link asked for a tab that is in front.
 * GraphiQL would open tabs of its `defaultTabs` too, but leaves the variables of the first one out. Returns what to open where the browser keeps nothing.
 */
export function rememberTabs(operations: readonly ReadyMade[], linked: Linked | null): Opened[] {
  const asked = linked && { ...linked.operation, variables: linked.variables === undefined ? linked.operation.variables : layOut(linked.variables) };
  try {
    const stored = localStorage.getItem(remembered.tabs);
    const state = stored ? (JSON.parse(stored) as TabsState) : { activeTabIndex: 0, tabs: operations.map(tabOf) };
    nameTabs(state);
    if (asked) {
      show(state, asked);
    }

    localStorage.setItem(remembered.tabs, JSON.stringify(state));
    const active = state.tabs[state.activeTabIndex];
    if (active && (asked || !stored)) {
      // GraphiQL puts that tab in front which holds the same as these.
      localStorage.setItem(remembered.query, active.query ?? '');
      localStorage.setItem(remembered.variables, active.variables ?? '');
    }
  } catch {
    // A browser that keeps nothing, or kept something unreadable: GraphiQL opens its default tabs.
  }

  return asked ? [asked, ...operations] : [...operations];
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

function show(state: TabsState, asked: ReadyMade): void {
  const index = state.tabs.findIndex((tab) => tab.query === asked.query && (tab.variables ?? '') === (asked.variables ?? ''));
  state.activeTabIndex = index >= 0 ? index : state.tabs.push(tabOf(asked)) - 1;
}

function tabOf({ title, query, variables }: ReadyMade): TabsState['tabs'][number] {
  return {
    id: `ready-made-${Math.random().toString(36).slice(2)}`,
    hash: '',
    title,
    query,
    variables,
    headers: null,
    operationName: /^(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? null,
    response: null,
  };
}
