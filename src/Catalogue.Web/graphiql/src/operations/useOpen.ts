import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import type { ReadyMade } from './operations';

/** Opens a ready-made operation in a tab, with the variables it comes with or others (JSON); a tab that holds just that is shown again. */
export function useOpen(): (operation: ReadyMade, variables?: string) => void {
  const { queryEditor, variableEditor, tabs } = useGraphiQL(pick('queryEditor', 'variableEditor', 'tabs'));
  const { addTab, changeTab } = useGraphiQLActions();
  return (operation, variables = operation.variables ?? '') => {
    const index = tabs.findIndex((tab) => tab.query === operation.query && (tab.variables ?? '') === variables);
    if (index >= 0) {
      changeTab(index);
    } else {
      addTab();
      variableEditor?.setValue(variables);
      queryEditor?.setValue(operation.query);
    }

    queryEditor?.focus();
  };
}
