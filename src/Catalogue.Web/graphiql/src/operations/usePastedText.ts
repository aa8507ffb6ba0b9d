import { pick, useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Lets people paste lines of a spreadsheet or of a letter between the quotation marks of a variable: JSON has no line ends there, so they are written as it has them. */
export function usePastedText(): void {
  const { variableEditor } = useGraphiQL(pick('variableEditor'));
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const [model, selection] = [variableEditor?.getModel(), variableEditor?.getSelection()];
      if (!model || !selection || !variableEditor?.hasTextFocus() || !/[\n\t]/.test(text) || !isInText(model.getLineContent(selection.startLineNumber).slice(0, selection.startColumn - 1))) {
        return;
      }

      event.preventDefault();
      event.stopPropagation();
      variableEditor.pushUndoStop();
      variableEditor.executeEdits('paste', [{ range: selection, text: JSON.stringify(text.replaceAll('\r\n', '\n').replace(/\n+$/, '')).slice(1, -1), forceMoveMarkers: true }]);
      variableEditor.pushUndoStop();
    };
    document.addEventListener('paste', paste, { capture: true });
    return () => document.removeEventListener('paste', paste, { capture: true });
  }, [variableEditor]);
}

// Whether a quotation mark is open at the end of a line of JSON.
function isInText(before: string): boolean {
  return (before.replaceAll(/\\./g, '').split('"').length - 1) % 2 === 1;
}
