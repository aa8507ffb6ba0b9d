import { createGraphiQLFetcher, type Fetcher, type FetcherOpts, type FetcherReturnType } from '@graphiql/toolkit';
import { getIntrospectionQuery, getOperationAST } from 'graphql';
import { remember } from './answer/answered';
import { listen } from './events';
import { rememberEnums } from './explaining/enums';
import { authorization } from './identity/session';

/** The name under which GraphiQL asks for the schema; no operation that a person writes is taken for it. */
export const introspection = 'GraphiQLIntrospection';

// GraphiQL does not ask which input objects are @oneOf, and would take an age of two spellings for right.
const query = getIntrospectionQuery({
  descriptions: true,
  schemaDescription: true,
  inputValueDeprecation: true,
  specifiedByUrl: true,
  oneOf: true,
}).replace('query IntrospectionQuery', `query ${introspection}`);

const ask = createGraphiQLFetcher({ url: '/graphql', enableIncrementalDelivery: false, headers: { accept: 'application/json' } });

/** Asks our server as whoever is signed in; for the schema with all that it tells of itself, and a subscription as an event stream. */
export const fetcher: Fetcher = async (request, options) => {
  const headers = await headersOf(options);
  if (request.operationName === introspection) {
    const asked = { ...request, query };
    const answer = await ask(asked, { ...options, headers });
    // The schema is everybody's: a token that is refused need not keep it from being seen.
    const schema = hasData(answer) ? answer : await ask(asked);
    rememberEnums(schema);
    return schema as Awaited<FetcherReturnType>;
  }

  if (options?.documentAST && getOperationAST(options.documentAST, request.operationName)?.operation === 'subscription') {
    return listen(request, headers);
  }

  const answer = await ask(request, { ...options, headers });
  remember(answer, options?.documentAST, request.variables, request.operationName);
  return answer as Awaited<FetcherReturnType>;
};

// What a person writes in the headers editor wins.
async function headersOf(options: FetcherOpts | undefined): Promise<Record<string, string>> {
  const written = (options?.headers ?? {}) as Record<string, string>;
  const own = Object.keys(written).some((name) => name.toLowerCase() === 'authorization') ? null : await authorization();
  return { ...(own && { authorization: own }), ...written };
}

function hasData(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'data' in answer;
}
