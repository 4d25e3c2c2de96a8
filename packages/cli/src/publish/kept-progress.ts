import { createHash } from 'node:crypto';
import { isAbsolute, join, resolve } from 'node:path';
import { fileStore } from '@edgewalk/auth';
import { type Checkpoints, checkpointsIn } from '@edgewalk/instagram';
import type { PublishOptions } from '../commands/publish.js';
import type { Context } from '../terminal/context.js';

/** How far a publish is, kept so that the same command goes on. It has no token. */
export interface KeptProgress {
  readonly checkpoints: Checkpoints;
  readonly key: string;
  /** Whether a run of the same command was stopped. */
  isBegun(): Promise<boolean>;
  /** Forgets it: the same command then publishes anew. */
  forget(): Promise<void>;
}

/** The progress of one content; another content, account or file has another. */
export function keptProgress(content: unknown, { state }: PublishOptions, context: Context): KeptProgress {
  const store = fileStore(join(state === undefined ? stateFolder(context) : resolve(state), 'publish'));
  const key = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  return {
    checkpoints: checkpointsIn(store),
    key,
    isBegun: async () => (await store.read(key)) !== undefined,
    forget: async () => {
      const row = await store.read(key);
      if (row !== undefined) await store.swap(key, row.version, undefined);
    },
  };
}

function stateFolder({ environment, home }: Context): string {
  const { XDG_STATE_HOME: configured = '' } = environment;
  // The specification ignores a relative path: https://specifications.freedesktop.org/basedir-spec/latest/
  return join(isAbsolute(configured) ? configured : join(home, '.local', 'state'), 'edgewalk');
}
