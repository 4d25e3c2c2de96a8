import type { CallOptions, GraphClient, GraphError } from '@edgewalk/core';
import { type Either, identifier, isLeft, optional, record, right, tokenOf } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { type FoundAccount, isPathId, type Origin } from './found-account.js';

/** The objects that a token was granted by id. */
export interface GrantedIds {
  readonly accounts: readonly string[];
  readonly pages: readonly string[];
  readonly businesses: readonly string[];
}

const Inspection = record('debug_token', {
  data: record('Token', {
    granular_scopes: optional(
      t.array(record('GranularScope', { scope: t.string, target_ids: optional(t.array(identifier)) })),
    ),
  }),
});

export const noIds: GrantedIds = { accounts: [], pages: [], businesses: [] };

/** Reads what a token was granted, with the token itself. Without ids a permission is for all objects of its kind. */
export async function readGranularScopes(
  client: GraphClient,
  options: CallOptions,
): Promise<Either<GraphError, GrantedIds>> {
  const token = await tokenOf(client, options)();
  if (isLeft(token)) return token;
  const answer = await client.get('debug_token', { input_token: token.right }, options).either();
  if (isLeft(answer)) return answer;
  const inspection = Inspection.decode(answer.right);
  const scopes = isLeft(inspection) ? [] : (inspection.right.data.granular_scopes ?? []);
  const ids = (prefix: string) => [
    ...new Set(
      scopes.flatMap(({ scope, target_ids = [] }) => (scope.startsWith(prefix) ? target_ids.filter(isPathId) : [])),
    ),
  ];
  return right({ accounts: ids('instagram_'), pages: ids('pages_'), businesses: ids('business_') });
}

interface GrantedObject {
  readonly id: string;
  readonly fields: string;
  readonly read: (row: unknown, origin: Origin) => readonly FoundAccount[];
}

/** Reads objects that no list has shown. */
export async function readGranted(client: GraphClient, options: CallOptions, objects: readonly GrantedObject[]) {
  const parts = await Promise.all(
    objects.map(async ({ id, fields, read }) => {
      const row = await client.get(id, { fields }, options).either();
      return { row, accounts: isLeft(row) ? [] : read(row.right, { via: 'granular scopes' }) };
    }),
  );
  return { accounts: parts.flatMap(({ accounts }) => accounts), rows: parts.map(({ row }) => row) };
}
