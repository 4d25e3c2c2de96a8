import type { PublishCheckpoint } from './checkpoint.js';
import type { Checkpoints } from './claim.js';

/** What checkpoints need of a store of rows: the `RowStore` of `@edgewalk/auth` has it. */
export interface CheckpointRows {
  read(key: string): Promise<{ readonly value: string; readonly version: number } | undefined>;
  /** Stores the text and returns its new version; undefined if the stored version is another. */
  swap(key: string, version: number, content: { readonly value: string }): Promise<number | undefined>;
}

/** A claim is a swap: whoever claims later has the later version, and the earlier one can save nothing more. */
export function claimIn(rows: CheckpointRows): Checkpoints {
  return {
    claim: async (key) => {
      const row = await rows.read(key);
      const claimed = await rows.swap(key, row?.version ?? 0, { value: row?.value ?? 'null' });
      if (claimed === undefined) return undefined;
      let version: number | undefined = claimed;
      const save = async (next: PublishCheckpoint) => {
        if (version !== undefined) version = await rows.swap(key, version, { value: JSON.stringify(next) });
        return version !== undefined;
      };
      return { checkpoint: row && (JSON.parse(row.value) as PublishCheckpoint | null), save };
    },
  };
}
