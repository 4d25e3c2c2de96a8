import { type CallOptions, type GraphClient, type GraphError } from '@edgewalk/core';
import { type Either, isLeft, right } from '@edgewalk/core/declare';
import { containerState, type PartState } from '@edgewalk/publishing';
import { Container } from '../container.js';

/** Reads a container; undefined where Meta does not show its state. */
export async function readContainer(
  client: GraphClient,
  id: string,
  call: CallOptions,
): Promise<Either<GraphError, PartState | undefined>> {
  const outcome = await new Container(client, id).get({ fields: ['status_code', 'status'] }, call).either();
  if (isLeft(outcome)) return outcome;
  const { status: text = '', status_code: state = codeIn(text) } = outcome.right;
  return right(containerState(state, text));
}

/** Sometimes only the text comes, such as `Error: Media download has failed`: it begins with the state. */
function codeIn(text: string): string | undefined {
  const state = /^\s*(error|expired|finished|published|in progress)\b/i.exec(text)?.[1];
  return state?.toUpperCase().replace(' ', '_');
}
