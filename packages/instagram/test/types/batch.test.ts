import { test } from '@jest/globals';
import type { Either } from 'fp-ts/lib/Either.js';
import { expectTypeOf } from 'expect-type';
import { type GraphError, Instagram, type ListPage } from '@edgewalk/instagram';

const api = new Instagram({ accessToken: 'EAAtoken', userId: '17841405822304914' });
const me = api.user.get({ fields: ['username'] });
const recent = api.user.media.get({ fields: ['id'] });

type Me = { username?: string };
type Recent = ListPage<{ id: string }>;

test('a tuple gives a tuple', () => {
  const batch = api.batch([me, recent, api.comment('1').delete()]);
  expectTypeOf(batch).resolves.toEqualTypeOf<[Me, Recent, { success: boolean }]>();
  expectTypeOf(batch.settled()).resolves.toEqualTypeOf<
    [Either<GraphError, Me>, Either<GraphError, Recent>, Either<GraphError, { success: boolean }>]
  >();
});

test('an array gives an array', () => {
  const calls = ['1', '2'].map((id) => api.media(id).get({ fields: ['id', 'permalink'] }));
  type One = { id: string; permalink?: string };
  expectTypeOf(api.batch(calls)).resolves.toEqualTypeOf<One[]>();
  expectTypeOf(api.batch(calls).settled()).resolves.toEqualTypeOf<Either<GraphError, One>[]>();
});

test('a record gives a record', () => {
  const batch = api.batch({ me, recent });
  expectTypeOf(batch).resolves.toEqualTypeOf<{ me: Me; recent: Recent }>();
  expectTypeOf(batch.settled()).resolves.toEqualTypeOf<{
    me: Either<GraphError, Me>;
    recent: Either<GraphError, Recent>;
  }>();
});

test('only calls go into a batch', () => {
  const batch = expectTypeOf(api).toHaveProperty('batch');
  batch.toBeCallableWith([me]);
  // @ts-expect-error -- a promise is already under way
  batch.toBeCallableWith([me, Promise.resolve(1)]);
  // @ts-expect-error -- a node is no call
  batch.toBeCallableWith([api.user]);
});
