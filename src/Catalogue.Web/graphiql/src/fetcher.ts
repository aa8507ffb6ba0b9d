import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { getIntrospectionQuery, getOperationAST } from 'graphql';
import { listen } from './events';

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

const ask = createGraphiQLFetcher({ url: '/graphql' });

/** Asks our server; for the schema with all that it tells of itself, and a subscription as an event stream. */
export const fetcher: Fetcher = (request, options) => {
  if (options?.documentAST && getOperationAST(options.documentAST, request.operationName)?.operation === 'subscription') {
    return listen(request);
  }

  return ask(request.operationName === introspection ? { ...request, query } : request, options);
};
