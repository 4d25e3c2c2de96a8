import type { Pool } from './charge.js';

/** How much of an allowance is used. */
export interface GaugeReading {
  readonly pool: Pool;
  /** The id of the app, the person, the account or the Page. */
  readonly of: string;
  /** Its name, if it has one. */
  readonly name?: string | undefined;
  /** Whole percent. */
  readonly percent: number;
  /** The calls of the window; of those that are refused, no more than fill the allowance. */
  readonly calls: number;
  /** How many calls are allowed; missing where none is refused for their number. */
  readonly allowed?: number | undefined;
  /** How long a call counts; 0 for an account that was told to refuse. */
  readonly windowMs: number;
  /** When calls are taken again, if they are refused now. */
  readonly opensAt?: number | undefined;
}

/** What a measure says of one key. */
export interface Level extends Omit<GaugeReading, 'pool' | 'of' | 'name'> {
  readonly key: string;
}
