import { firstId, partOf } from '../world/parts.js';
import type { AgencyRecord } from './agencies.js';
import { apps } from './apps.js';
import type { TokenRecord } from './token-record.js';
import { textOf } from './token-text.js';

/** What the tokens are made from: those of the usual world that are good for everything. */
export interface TokenBasis {
  readonly seed: number;
  readonly facebook: TokenRecord;
  readonly instagram: TokenRecord;
}

/** Whose a token is. Those of agencies are numbered by agency, all others by account. */
const letters = {
  owner: 'o',
  instagram: 'i',
  page: 'p',
  agent: 'a',
  server: 's',
  pageOfAgent: 'q',
  pageOfServer: 'r',
} as const;
export type Bearer = keyof typeof letters;

/** The bearers whose tokens reach one account alone. */
export const bearersOfAccount = ['owner', 'instagram', 'page', 'pageOfAgent', 'pageOfServer'] as const;

/** What a record has of its own. */
type Own = Pick<TokenRecord, 'subject' | 'granter' | 'account'> & Partial<TokenRecord>;

/** The tokens of hosted accounts and their agencies. The text of each says which it is, so that none has to be kept. */
export class HostedTokens {
  readonly count: number;

  constructor(
    readonly agencies: readonly AgencyRecord[],
    readonly basis: TokenBasis,
  ) {
    this.count = agencies.reduce((sum, { parts }) => sum + parts.length, 0);
  }

  /** The agency of an account. */
  agencyOf(index: number): AgencyRecord {
    const agency = this.agencies[index % this.agencies.length];
    if (agency === undefined) throw new Error('there is no agency');
    return agency;
  }

  /** The text of a token, such as that of the owner of account 17. */
  text(bearer: Bearer, index: number): string {
    const name = `${letters[bearer]}${index.toString(36).padStart(4, '0')}`;
    const start = bearer === 'instagram' ? 'IG' : 'E';
    return `${start}AAH${name}${textOf(this.basis.seed, `hosted ${name}`).slice(8)}`;
  }

  /** What is known of a token by its text; undefined for one that is none of these. */
  record(text: string): TokenRecord | undefined {
    const [, letter, digits = ''] = /^(?:E|IG)AAH([a-z])([0-9a-z]{4})/.exec(text) ?? [];
    const bearer = (Object.keys(letters) as Bearer[]).find((name) => letters[name] === letter);
    const index = Number.parseInt(digits, 36);
    if (bearer === undefined || this.text(bearer, index) !== text) return undefined;
    const isOfAgency = bearer === 'agent' || bearer === 'server';
    if (index >= (isOfAgency ? this.agencies.length : this.count)) return undefined;
    const { facebook, instagram } = this.basis;
    const basis = bearer === 'instagram' ? instagram : facebook;
    return { ...basis, withheld: undefined, token: text, ...this.#own(bearer, index) };
  }

  /** The token of a Page, as its owner or its agency sees it. */
  ofPage({ token }: TokenRecord, pageId: string): string | undefined {
    const index = partOf(pageId) - 1;
    if (index < 0 || index >= this.count) return undefined;
    const pairs = { owner: 'page', agent: 'pageOfAgent', server: 'pageOfServer' } as const;
    const parents = ['owner', 'agent', 'server'] as const;
    const parent = parents.find((bearer) => this.#parent(bearer, index) === token);
    return parent && this.text(pairs[parent], index);
  }

  #parent(bearer: 'owner' | 'agent' | 'server', index: number): string {
    return this.text(bearer, bearer === 'owner' ? index : this.agencyOf(index).index);
  }

  #own(bearer: Bearer, index: number): Own {
    const [account, person] = [firstId('User', index + 1), firstId('facebook/User', index + 1)];
    const agency = this.agencyOf(index);
    const { app } = agency;
    switch (bearer) {
      case 'owner':
        return { subject: person, granter: person, account, app };
      case 'instagram':
        return { subject: account, granter: account, account, app: apps.instagram };
      case 'page':
        return this.#page('owner', index, person);
      case 'pageOfAgent':
        return this.#page('agent', index, agency.agent);
      case 'pageOfServer':
        return this.#page('server', index, agency.server);
      case 'agent':
        return ofAgency(agency, agency.agent);
      case 'server':
        return { ...ofAgency(agency, agency.server), kind: 'system', expiresAt: undefined };
    }
  }

  /** What is the Page's own, whoever's token it was read with. */
  #page(parent: 'owner' | 'agent' | 'server', index: number, granter: string): Own {
    const [subject, account] = [firstId('facebook/Page', index + 1), firstId('User', index + 1)];
    const { app } = this.agencyOf(index);
    return { kind: 'page', parent: this.#parent(parent, index), subject, granter, account, app, expiresAt: undefined };
  }
}

/** What reaches all accounts of an agency. Where a call names none, it is about the first. */
const ofAgency = ({ app, lost, parts }: AgencyRecord, worker: string): Own => ({
  subject: worker,
  granter: worker,
  account: firstId('User', parts[0] ?? 0),
  app,
  withheld: lost,
});
