/** What goes back to the client, or into one item of a batch. */
export interface EmulatedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True for errors, whatever the status. */
  readonly refused?: true;
  /** Where a fault keeps it from the client: not a byte arrives, the half of it, or nothing in its place in a batch. */
  readonly broken?: 'lost' | 'midway' | 'item';
}
