/** What goes back to the client, or into one item of a batch. */
export interface EmulatedResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** True for errors, whatever the status. */
  readonly refused?: true;
  /** How a fault withholds it: no byte arrives, half of it, or a null item in a batch. */
  readonly broken?: 'lost' | 'midway' | 'item';
  /** For the log. */
  readonly handling?: Handling;
}

/** A response that goes on: `begin` is given what sends a piece of it, and returns what ends it. */
export interface StreamedResponse extends EmulatedResponse {
  readonly begin: (send: (text: string) => void) => () => void;
}

/** What the emulator made of a request. */
export interface Handling {
  /** The path by nodes. */
  readonly named: string;
  /** The token's name. */
  readonly token?: string | undefined;
  /** The account or Page that it concerns. */
  readonly account?: string | undefined;
  /** The fault that struck it. */
  readonly fault?: { readonly plan: number; readonly fault: object } | undefined;
  /** Whether it was carried out. */
  readonly applied: boolean;
  /** The response before a fault replaced it. */
  readonly truth?: EmulatedResponse | undefined;
  /** The ids of the deliveries that it causes; they are added once these are made. */
  readonly events: readonly string[];
}
