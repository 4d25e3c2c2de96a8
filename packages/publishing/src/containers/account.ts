import type { Call, CallOptions, GraphError } from '@edgewalk/core';
import { type Either, internalsOf, isLeft, right } from '@edgewalk/core/declare';

/** The id of the account of a node, which is read where the node is `me` or has a name that may change. */
export async function accountOf(
  node: Parameters<typeof internalsOf>[0],
  read: (call: CallOptions) => Call<{ readonly id: string }>,
  call: CallOptions,
): Promise<Either<GraphError, string>> {
  const subject = internalsOf(node).subject ?? 'me';
  if (typeof subject === 'object') return subject.find();
  if (/^\d+$/.test(subject)) return right(subject);
  const outcome = await read(call).either();
  return isLeft(outcome) ? outcome : right(outcome.right.id);
}
