/** Runs at the end of each operation: logs causes, and adds to each error its path, the request id and the text in the reader's language. */
import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from '@xueji/infra/runtime/telemetry.ts';
import { type FormattedExecutionResult, GraphQLError } from 'graphql';
import { nameEmptied } from './emptied-places.ts';
import { codeOf, errorIn, formatError, isCallersFault } from './errors.ts';
import type { GatewayContext } from './sign-in.ts';

/** Logs the causes of our own faults. Only this plugin logs them. The answer carries the same request id. */
export const errorLog = (log: Logger): ApolloServerPlugin<GatewayContext> => ({
  async requestDidStart({ contextValue: { requestId, gone, language } }) {
    return {
      async didEncounterErrors({ errors, operationName }) {
        // An operation that was aborted because its client disconnected is not a fault.
        if (gone?.aborted) return;
        for (const error of errors)
          if (!isCallersFault(codeOf(error))) log.error({ ...causeOf(error), operationName, requestId }, 'operation failed');
      },
      async willSendResponse({ errors: causes = [], response: { body } }) {
        if (body.kind !== 'single') return;
        takeMissing(body.singleResult);
        nameEmptied(body.singleResult, causes);
        const { errors } = body.singleResult;
        if (!errors) return;
        const missing = errors.flatMap(({ path, extensions }) => (extensions?.code === 'REFERENCE_NOT_FOUND' ? [path?.join('.')] : []));
        if (missing.length > 0) log.warn({ paths: missing, requestId }, 'references to entities that do not exist');
        for (const error of errors) Object.assign(error.extensions ?? {}, { requestId });
        body.singleResult.errors = errors.map((error) => errorIn(error, language));
      },
    };
  },
  async contextCreationDidFail({ error }) {
    if (!(error instanceof GraphQLError)) log.error({ err: error }, 'sign-in failed');
  },
});

/**
 * The gateway reports a non-null field that has no value in an extension, and the answer carries no error. This happens when an entity does not
 * exist: its owner then returns none of its fields. This function turns the reports into errors with their paths.
 */
export function takeMissing(result: FormattedExecutionResult): void {
  const { valueCompletion, ...extensions } = result.extensions ?? {};
  if (!Array.isArray(valueCompletion)) return;
  const missing = (valueCompletion as GraphQLError[]).map(({ message, path }) =>
    formatError({ message, ...(path && { path }), extensions: { code: 'REFERENCE_NOT_FOUND' } }),
  );
  result.errors = [...(result.errors ?? []), ...missing];
  if (Object.keys(extensions).length > 0) result.extensions = extensions;
  else delete result.extensions;
}

function causeOf(error: GraphQLError) {
  const { serviceName, code } = error.extensions;
  if (serviceName) return { subgraph: serviceName, code, reason: error.message, path: error.path };
  return { err: error.originalError ?? error, path: error.path };
}
