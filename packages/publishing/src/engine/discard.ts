import type { GraphError } from '@edgewalk/core';
import type { Run } from './run.js';
import type { PartState } from './surface.js';

/** Drops a part that is sure not to be published. Throws the error if a new one cannot help. */
export async function discard(
  run: Run,
  child: number | undefined,
  error: GraphError,
  state?: PartState,
): Promise<void> {
  if (!run.isOwn(child)) throw error;
  const container = run.idOf(child) ?? '';
  await run.saveGone(child);
  const isFaulty = state?.phase === 'failed' && error.retry !== 'safe';
  if (isFaulty || !run.claimReplacement(child)) throw error;
  run.report({ type: 'replaced', ...partRef(container, child), status: state?.code ?? 'missing' });
}

/** Names a part in an event. */
export const partRef = (container: string, child: number | undefined) => ({
  container,
  ...(child !== undefined && { child }),
});
