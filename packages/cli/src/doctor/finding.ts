/** What was found about one thing. */
export interface Finding {
  /** What was looked at, such as `token`. */
  readonly check: string;
  /** `unknown`: it cannot be seen from here. */
  readonly state: 'ok' | 'warning' | 'problem' | 'unknown';
  readonly what: string;
  /** What to do. */
  readonly fix?: string;
}

/** Something is wrong, which was printed. */
export class FoundProblems extends Error {
  override readonly name = 'FoundProblems';
}
