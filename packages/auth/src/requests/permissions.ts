import { type Call, Raw } from '@edgewalk/core';
import { openEnum, record, Success } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { TokenLike } from '../tokens/access-token.js';
import type { LoginClient } from './login-client.js';
import { mapDecoder } from '../tokens/map-decoder.js';

const GrantedPermission = record('GrantedPermission', {
  permission: t.string,
  status: openEnum('granted', 'declined', 'expired'),
});
/** A permission that the app requested, and whether the person granted it. */
export type GrantedPermission = t.TypeOf<typeof GrantedPermission>;

const Granted = mapDecoder(record('permissions', { data: t.array(GrantedPermission) }), ({ data }) => data);

/** Lists what a person granted. Meta returns it in one page. */
export function listPermissions(login: LoginClient, token: TokenLike): Call<readonly GrantedPermission[]> {
  return login.call<readonly GrantedPermission[]>({
    name: 'permissions',
    method: 'GET',
    endpoint: { host: login.product.graph, path: 'me/permissions', versioned: true },
    token,
    response: Granted,
  });
}

/** Revokes one permission, or all. */
export function revoke(
  login: LoginClient,
  token: TokenLike,
  permission: string | Raw | undefined,
): Call<{ success: boolean }> {
  const name = permission instanceof Raw ? permission.name : permission;
  const path = name === undefined ? 'me/permissions' : `me/permissions/${name}`;
  if (name !== undefined && !(typeof name === 'string' && /^\w+$/.test(name)))
    throw login.reject('revoke', 'permission: give its name');
  return login.call({
    name: 'revoke',
    method: 'DELETE',
    endpoint: { host: login.product.graph, path, versioned: true },
    token,
    repeatable: true,
    response: Success,
  });
}
