import { type Call, known, Raw, record, Success } from '@edgewalk/core';
import * as t from 'io-ts';
import type { LoginClient } from './login-client.js';
import { mapped } from './mapped.js';
import type { TokenLike } from './token-answer.js';

const GrantedPermission = record('GrantedPermission', {
  permission: t.string,
  status: known('granted', 'declined', 'expired'),
});
/** A permission the app asked for, and what the person said. */
export type GrantedPermission = t.TypeOf<typeof GrantedPermission>;

const Answer = mapped(record('permissions', { data: t.array(GrantedPermission) }), ({ data }) => data);

/** What a person granted. Meta gives all of it at once. */
export function permissionsOf(login: LoginClient, token: TokenLike): Call<readonly GrantedPermission[]> {
  return login.call<readonly GrantedPermission[]>({
    name: 'permissions',
    method: 'GET',
    endpoint: { host: login.product.graph, path: 'me/permissions', versioned: true },
    token,
    answer: Answer,
  });
}

/** Takes back one permission, or all. */
export function revoke(
  login: LoginClient,
  token: TokenLike,
  permission: string | Raw | undefined,
): Call<{ success: boolean }> {
  const name = permission instanceof Raw ? permission.name : permission;
  if (name !== undefined && !/^\w+$/.test(name)) throw login.refuse('revoke', 'permission: give its name');
  return login.call({
    name: 'revoke',
    method: 'DELETE',
    endpoint: {
      host: login.product.graph,
      path: name === undefined ? 'me/permissions' : `me/permissions/${name}`,
      versioned: true,
    },
    token,
    repeatable: true,
    answer: Success,
  });
}
