/** A comment on a post of the account. */
export interface FoundComment {
  readonly id: string;
  /** The post that it is on. */
  readonly media: string;
  readonly username: string;
  readonly text: string;
  /** As Meta writes it. */
  readonly timestamp: string;
  readonly hidden: boolean;
  /** Whether the account wrote it. */
  readonly own: boolean;
  /** Whether a reply of the account is below it. */
  readonly answered: boolean;
  /** The comment that it replies to. */
  readonly parent?: string;
}
