// The accounts that an emulator hosts besides the usual ones, as programs see them.
import { InvalidArgumentError } from '@edgewalk/core';
import type { AgencyRecord } from '../login/agencies.js';
import type { App } from '../login/apps.js';
import type { Bearer, HostedTokens } from '../login/hosted-tokens.js';
import type { TokenBook } from '../login/token-book.js';
import { usernameOf } from '../seed/hosted/index.js';
import { firstId, partOf } from '../world/parts.js';

/** A business that works for accounts of others. */
export interface Agency {
  /** Of its portfolio, which lists their Pages as `client_pages`. */
  readonly id: string;
  readonly name: string;
  /** The app that the tokens belong to. */
  readonly app: App;
  /** Each reaches all accounts of the agency. */
  readonly tokens: {
    /** Of a person who works there: `/me/accounts` lists the Pages. */
    readonly user: string;
    /** Of its system user. It never expires. */
    readonly system: string;
  };
}

/** One of the accounts of the option `accounts`. The same index is the same account in every run. */
export interface HostedAccount {
  /** From 0. */
  readonly index: number;
  readonly id: string;
  readonly username: string;
  /** The Page that it is linked to. */
  readonly pageId: string;
  /** The `id` of the agency that works for it. */
  readonly agencyId: string;
  /** Each reaches this account alone. */
  readonly tokens: {
    /** Of its owner, with Facebook Login. */
    readonly facebook: string;
    /** With Instagram Login. */
    readonly instagram: string;
    /** Of its Page; it never expires. */
    readonly page: string;
  };
}

/** The accounts of the option `accounts`, by index. Looking at one makes none of its media. */
export class HostedAccounts implements Iterable<HostedAccount> {
  readonly #tokens: HostedTokens;

  constructor({ hosted }: TokenBook) {
    this.#tokens = hosted;
  }

  get length(): number {
    return this.#tokens.count;
  }

  /** An account by its index, from 0. Throws where there is none. */
  at(index: number): HostedAccount {
    const tokens = this.#tokens;
    if (!Number.isInteger(index) || index < 0 || index >= this.length)
      throw new InvalidArgumentError('accounts.at', `write an index below ${this.length}, the option accounts`);
    const text = (bearer: Bearer) => tokens.text(bearer, index);
    return {
      index,
      id: firstId('User', index + 1),
      username: usernameOf(index + 1),
      pageId: firstId('facebook/Page', index + 1),
      agencyId: tokens.agencyOf(index).id,
      // Each is a digest: a list of accounts is quick without them.
      get tokens() {
        return { facebook: text('owner'), instagram: text('instagram'), page: text('page') };
      },
    };
  }

  /** An account by its id; undefined for one that is not of these. */
  find(id: string): HostedAccount | undefined {
    const part = partOf(id);
    return part > 0 && part <= this.length && firstId('User', part) === id ? this.at(part - 1) : undefined;
  }

  *[Symbol.iterator](): Generator<HostedAccount, void> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}

/** The agencies that work for hosted accounts. */
export const agenciesIn = ({ hosted }: TokenBook): readonly Agency[] =>
  hosted.agencies.map((agency) => agencyOf(agency, hosted));

const agencyOf = ({ id, name, app, index }: AgencyRecord, tokens: HostedTokens): Agency => ({
  id,
  name,
  app,
  tokens: { user: tokens.text('agent', index), system: tokens.text('server', index) },
});
