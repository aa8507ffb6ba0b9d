import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { getIntrospectionQuery } from 'graphql';

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

/** Asks our server; for the schema with all that it tells of itself. */
export const fetcher: Fetcher = (request, options) =>
  ask(request.operationName === introspection ? { ...request, query } : request, options);
