import { test } from '@jest/globals';
import type { AccessTokenError, AccessTokenSource } from '@edgewalk/core';
import type { checkpointsIn } from '@edgewalk/publishing';
import { expectTypeOf } from 'expect-type';
import {
  fileStore,
  memoryStore,
  type RowStore,
  type SweepResult,
  type TokenManager,
  type TokenVault,
  tokenVault,
  type TokenVaultOptions,
} from '../../src/index.js';

test('an account of a vault and a manager fit where a client takes a token', () => {
  expectTypeOf<ReturnType<TokenVault['account']>>().toExtend<AccessTokenSource>();
  expectTypeOf<TokenManager>().toExtend<ReturnType<TokenVault['account']>>();
  expectTypeOf<ReturnType<TokenVault['account']>['reload']>().toEqualTypeOf<() => Promise<string>>();
});

test('a person is asked for by account and reason', () => {
  type Listener = NonNullable<TokenVaultOptions['onPersonNeeded']>;
  expectTypeOf<Parameters<Listener>>().toEqualTypeOf<[error: AccessTokenError, account: string]>();
  expectTypeOf<AccessTokenError['advice']>().toEqualTypeOf<string>();
});

test('one interface of stores: for a vault, for a manager, for checkpoints', () => {
  expectTypeOf(memoryStore).returns.toEqualTypeOf<RowStore>();
  expectTypeOf(fileStore).returns.toEqualTypeOf<RowStore>();
  expectTypeOf<RowStore>().toExtend<Parameters<typeof checkpointsIn>[0]>();
  expectTypeOf<TokenVaultOptions['store']>().toEqualTypeOf<RowStore | undefined>();
  expectTypeOf(tokenVault).returns.toHaveProperty('sweep').returns.resolves.toEqualTypeOf<SweepResult>();
});

test('a key is text or bytes, and its id is needed', () => {
  type Keys = NonNullable<TokenVaultOptions['encryption']>['keys'];
  expectTypeOf<[{ id: string; key: string }, { id: string; key: Uint8Array }]>().toExtend<Keys>();
  expectTypeOf<[{ key: string }]>().not.toExtend<Keys>();
});
