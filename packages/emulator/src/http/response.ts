/** What goes back to the client, or into one item of a batch. */
export interface EmulatedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True for errors, whatever the status. */
  readonly refused?: true;
  /** How a fault withholds it: no byte arrives, half of it, or a null item in a batch. */
  readonly broken?: 'lost' | 'midway' | 'item';
}
