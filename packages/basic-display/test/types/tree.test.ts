import { test } from '@jest/globals';
import type { BasicDisplay, BasicUserMedia, Call, ListPage } from '@edgewalk/basic-display';
import { expectTypeOf } from 'expect-type';

declare const api: BasicDisplay;
type Kind = 'IMAGE' | 'VIDEO' | 'CAROUSEL_ALBUM' | (string & {});

// These functions are for the compiler; none of them runs.
const read = async () => {
  const page = await api.user.media.get({ fields: ['id', 'media_type', { children: ['id'] }] });
  expectTypeOf(page.data[0]?.id).toEqualTypeOf<string | undefined>();
  expectTypeOf(page.data[0]?.media_type).toEqualTypeOf<Kind | undefined>();
  expectTypeOf(page.data[0]?.children).toEqualTypeOf<ListPage<{ id: string }> | undefined>();
  const user = await api.user.get();
  expectTypeOf<keyof typeof user>().toEqualTypeOf<'account_type' | 'id' | 'media_count' | 'username'>();
  const children = await api.media('1').children.get();
  expectTypeOf<keyof (typeof children.data)[0]>().toEqualTypeOf<'id' | 'media_type' | 'media_url'>();
};

const refused = () => {
  // @ts-expect-error -- "Basic Display only reads …: api.user.media.create(), then api.user.mediaPublish.create()"
  api.user.media.create({ image_url: 'https://example.com/a.jpg' });
  // @ts-expect-error -- there are no likes here
  void api.media('1').get({ fields: ['like_count'] });
};

test('a selection decides what there is', () => {
  expectTypeOf(read).returns.toEqualTypeOf<Promise<void>>();
});

test('what the API never had does not compile', () => {
  expectTypeOf(refused).returns.toEqualTypeOf<void>();
  type Reason = ThisParameterType<BasicUserMedia['create']>['notSupported'];
  expectTypeOf<Reason>().toEqualTypeOf<'Basic Display only reads. With api = new Instagram({ accessToken }) of @edgewalk/instagram: api.user.media.create(), then api.user.mediaPublish.create()'>();
  expectTypeOf<ReturnType<BasicDisplay['user']['get']>>().toExtend<Call<unknown>>();
});
