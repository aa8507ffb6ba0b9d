/** What our server answers to a question of the page's own: data, or the code of the first error; neither where there was no answer. */
export interface Answered<T> {
  data?: T;
  code?: string;
}

/** Authorization is the value of the header, null for nobody. Does not throw. */
export async function ask<T>(query: string, variables: object, authorization: string | null): Promise<Answered<T>> {
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...(authorization && { authorization }) },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: { extensions?: { code?: string } }[] };
    return { data, code: errors?.[0]?.extensions?.code };
  } catch {
    return {};
  }
}
