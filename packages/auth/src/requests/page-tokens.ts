import {
  type Call,
  DecodeError,
  type GraphError,
  InvalidArgumentError,
  type PagedCall,
  PermissionError,
} from '@edgewalk/core';
import { edge, identifier, node, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { AccessToken, TokenLike } from '../tokens/access-token.js';
import type { LoginClient } from './login-client.js';

const notHere = unsupported('this list is for tokens: read and change Pages with their own client');

class ManagedPageNode extends node({
  name: 'ManagedPage',
  fields: record('ManagedPage', {
    id: identifier,
    name: optional(t.string),
    access_token: optional(t.string),
    tasks: optional(t.array(t.string)),
  }),
  defaults: ['id', 'name', 'access_token', 'tasks'],
  get: notHere,
  create: notHere,
  update: notHere,
  delete: notHere,
}) {}

/** `/{user}/accounts` */
class PersonPages extends edge({
  path: 'accounts',
  node: () => ManagedPageNode,
  get: pages({ permissions: { facebook: ['pages_show_list'] } }),
  create: notHere,
  update: notHere,
  delete: notHere,
}) {}

/** A Page that a person manages, with its token if the person may have it. */
export interface ManagedPage {
  readonly id: string;
  readonly name?: string;
  readonly access_token?: string;
  /** What the person may do there, such as `CREATE_CONTENT`. */
  readonly tasks?: readonly string[];
}

/** Lists the Pages of a person with their tokens. */
export function listPageTokens(login: LoginClient, token: TokenLike, userId: string): PagedCall<ManagedPage> {
  return new PersonPages(login.client(token), userId).get({ limit: 100 });
}

/** Reads the token of one Page. */
export function getPageToken(login: LoginClient, token: TokenLike, pageId: string): Call<AccessToken> {
  if (typeof pageId !== 'string' || !/^[\w.-]+$/.test(pageId))
    throw new InvalidArgumentError(`${login.product.name}.pageToken`, 'pageId: give the id of the Page, as a string');
  return login.tokenCall({
    name: 'pageToken',
    method: 'GET',
    endpoint: { host: login.product.graph, path: pageId, versioned: true },
    params: { fields: 'access_token' },
    token,
    explain: (error) => (lacksToken(error) ? createNoRoleError(pageId) : error),
  });
}

const lacksToken = (error: GraphError): boolean =>
  error instanceof DecodeError &&
  error.mismatches.some(({ path, actual }) => path === 'access_token' && actual === 'nothing');

const createNoRoleError = (pageId: string) =>
  new PermissionError({
    message: `GET /${pageId}: Meta returns no token for this Page`,
    retry: 'never',
    advice: 'The person needs a role on the Page, and must grant pages_show_list and pages_read_engagement.',
    permissions: ['pages_show_list', 'pages_read_engagement'],
    request: { method: 'GET', path: `/${pageId}` },
  });
