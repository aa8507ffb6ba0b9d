import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';
import { remembered } from './tabs';
import { usePastedText } from './usePastedText';

/** What GraphiQL does not do for its tabs and what is in them by itself. It shows nothing. */
export function Tabs() {
  useKept();
  useShown();
  usePastedText();
  return null;
}

/** Has the browser remember the tabs as they are when the page is left, to sign in for instance: GraphiQL does half a second after the last change, and then in part. */
function useKept(): void {
  const { tabs, activeTabIndex, queryEditor, variableEditor, shouldPersistHeaders } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'queryEditor', 'variableEditor', 'shouldPersistHeaders'),
  );
  useEffect(() => {
    const keep = () => {
      const [query, variables] = [queryEditor?.getValue() ?? '', variableEditor?.getValue() ?? ''];
      const kept = tabs.map((tab, index) => ({
        ...tab,
        ...(index === activeTabIndex && { query, variables }),
        headers: shouldPersistHeaders ? tab.headers : null,
        response: null,
      }));
      try {
        // Who had GraphiQL clear what it keeps, wants it gone.
        if (localStorage.getItem(remembered.tabs) !== null) {
          localStorage.setItem(remembered.tabs, JSON.stringify({ tabs: kept, activeTabIndex }));
          localStorage.setItem(remembered.query, query);
          localStorage.setItem(remembered.variables, variables);
        }
      } catch {
        // A browser that keeps nothing.
      }
    };
    addEventListener('pagehide', keep);
    return () => removeEventListener('pagehide', keep);
  }, [tabs, activeTabIndex, queryEditor, variableEditor, shouldPersistHeaders]);
}

/** Keeps the tab in front in view, of which there may be more than fit. */
function useShown(): void {
  const { activeTabIndex, tabs } = useGraphiQL(pick('activeTabIndex', 'tabs'));
  useEffect(() => {
    document.querySelector('.graphiql-tab-active')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [activeTabIndex, tabs.length, tabs[activeTabIndex]?.title]);
}
