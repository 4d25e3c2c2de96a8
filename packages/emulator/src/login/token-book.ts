import type { StoredObject } from '../world/store.js';
import type { AgencyRecord } from './agencies.js';
import { bearersOfAccount, type HostedTokens } from './hosted-tokens.js';
import type { TokenRecord } from './token-record.js';

/** The tokens of a world by their text. Those of hosted accounts come in when they are looked up. */
export class TokenBook extends Map<string, TokenRecord> {
  constructor(
    records: readonly TokenRecord[],
    readonly hosted: HostedTokens,
    /** By their texts. */
    readonly names: ReadonlyMap<string, string> = new Map(),
  ) {
    super(records.map((record) => [record.token, record]));
  }

  override get(text: string): TokenRecord | undefined {
    const known = super.get(text);
    if (known) return known;
    const made = this.hosted.record(text);
    if (made === undefined) return undefined;
    // A Page's token ends with the one that it was read with.
    const revocation = made.parent === undefined ? undefined : this.get(made.parent)?.revocation;
    this.set(text, { ...made, revocation });
    return super.get(text);
  }

  /** What logs call a token. */
  nameOf(text: string): string {
    const name = this.names.get(text);
    if (name !== undefined) return name;
    const record = this.get(text);
    if (record === undefined) return 'unknown';
    if (this.hosted.record(text) !== undefined) return 'hosted';
    return record.kind === 'page' ? 'other page' : record.kind === 'app' ? 'app' : 'login';
  }

  get agencies(): readonly AgencyRecord[] {
    return this.hosted.agencies;
  }

  /** The tokens that reach a hosted account and no other. */
  ofAccount(index: number): readonly string[] {
    return bearersOfAccount.map((bearer) => this.hosted.text(bearer, index));
  }

  /** The token of a Page that was read with another one, if there is one. */
  ofPage(parent: TokenRecord, { id }: StoredObject): string | undefined {
    const hosted = this.hosted.ofPage(parent, id);
    if (hosted !== undefined) return hosted;
    for (const record of this.values())
      if (record.parent === parent.token && record.subject === id) return record.token;
    return undefined;
  }
}
