import { describe, expect, test } from '@jest/globals';
import { BasicDisplay, GraphClient } from '@edgewalk/basic-display';
import {
  declaration,
  describe as describeTree,
  type EdgeDeclaration,
  type NodeDeclaration,
  type Verb,
} from '@edgewalk/core/declare';
import { Instagram } from '@edgewalk/instagram';
import { isUnsupported, placesOf } from '@edgewalk/testing/tree/places';
import type { Sample } from '@edgewalk/testing/tree/sample-of';
import { tryWholeTree } from '@edgewalk/testing/tree/whole-tree';

const offline = { baseUrl: 'http://localhost' };
const description = describeTree(new BasicDisplay({ accessToken: 'IGQVtest', ...offline }));

let samples: Readonly<Record<string, Sample>>;

tryWholeTree({
  description,
  apis: async ({ tokens, url: baseUrl }) => {
    const api = new BasicDisplay({ accessToken: tokens.basic, baseUrl });
    const recent = await api.user.media.get({ fields: ['id', 'media_type'], limit: 50 });
    const album = recent.data.find(({ media_type }) => media_type === 'CAROUSEL_ALBUM')!;
    const span = { since: 1_577_836_800, until: 4_102_444_800 };
    samples = {
      'BasicUser.get': { id: 'me', input: {} },
      'BasicUser.media.get': { id: 'me', input: { ...span, limit: 2 } },
      'BasicMedia.get': { id: album.id, input: {} },
      'BasicMedia.children.get': { id: album.id, input: {} },
    };
    return {
      instagram: api,
      facebook: { client: new GraphClient({ accessToken: tokens.facebook, baseUrl }) },
    };
  },
  samples: ({ name }) => Promise.resolve(samples[name] === undefined ? [] : [samples[name]]),
});

describe('advice', () => {
  const advised = placesOf(description).filter((place) => isUnsupported(place));
  const apis = [
    new BasicDisplay({ accessToken: 'IGQVtest', ...offline }),
    new Instagram({ accessToken: 'EAAtest', userId: '1' }),
  ];

  test.each(advised)('for $name names calls that there are', ({ operation }) => {
    const calls = [...operation.why.matchAll(/\bapi\.([\w.()]+)\.(get|create|update|delete)\(/g)];
    expect(calls).not.toEqual([]);
    for (const [, path = '', verb] of calls)
      expect(apis.some((api) => isSupported(api, path, verb as Verb))).toBe(true);
  });
});

/** True where a path such as `media(id).children` supports the operation. */
function isSupported(api: object, path: string, verb: Verb): boolean {
  let at: unknown = api;
  for (const step of path.split('.')) {
    const [name = '', id] = step.split(/[()]/);
    const found: unknown = Reflect.get(at ?? {}, name);
    at = id === undefined ? found : (found as (id: string) => unknown).call(at, '1');
  }
  const member = at as { readonly [declaration]?: NodeDeclaration | EdgeDeclaration } | undefined;
  return (member?.[declaration]?.[verb].kind ?? 'unsupported') !== 'unsupported';
}
