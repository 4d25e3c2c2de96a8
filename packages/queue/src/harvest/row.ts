/** An account to read. With a cursor it goes on where a row of it said. */
export type HarvestAccount = string | { readonly account: string; readonly cursor?: string | undefined };

/** What became of an account: one row for each page of what is followed. */
export type HarvestRow<Value> =
  /** What was read; on later pages only the list that is followed. */
  | { readonly account: string; readonly value: Value; readonly error?: never; readonly heldUntil?: never }
  /** It could not be read, such as where its token is revoked: the last row of the account. */
  | { readonly account: string; readonly value?: never; readonly error: Error; readonly heldUntil?: never }
  /** Its allowance is used up, and all others are read: the last row of the account. Give it to a later harvest. */
  | {
      readonly account: string;
      readonly value?: never;
      readonly error?: never;
      readonly heldUntil: Date;
      /** Where it goes on; undefined at its beginning. */
      readonly cursor?: string;
    };
