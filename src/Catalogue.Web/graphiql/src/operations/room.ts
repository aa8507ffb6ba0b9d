const key = 'graphiql:secondaryEditorFlex';

/** Before GraphiQL starts, for who never moved the line between them: gives the variables, which people fill in, as much room as the question, which they leave as it is. */
export function makeRoom(): void {
  try {
    if (localStorage.getItem(key) === null) {
      localStorage.setItem(key, '1');
    }
  } catch {
    // A browser that keeps nothing.
  }
}
