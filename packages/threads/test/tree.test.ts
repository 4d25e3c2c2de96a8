import { describe, expect, test } from '@jest/globals';
import { describe as describeTree } from '@edgewalk/core/declare';
import { Threads } from '@edgewalk/threads';
import { tryWholeTree } from '@edgewalk/testing/tree/whole-tree';
import { findIds, type Ids, samplesFor } from './samples.js';

const description = describeTree(new Threads({ accessToken: 'THdescribe' }));

let api: Threads;
let ids: Ids | undefined;

tryWholeTree({
  description,
  logins: ['threads'],
  apis: ({ tokens, url: baseUrl }) => {
    api = new Threads({ accessToken: tokens.threads, baseUrl });
    return Promise.resolve({ threads: api });
  },
  samples: async (offer) => {
    ids ??= await findIds(api);
    return samplesFor(offer, { ids, api });
  },
});

describe('the names of the tree', () => {
  test('two roots lead to the profile of the token, as `/me` is `/{user}`', () => {
    expect(api.me).toBe(api.user);
    expect(description.roots.map(({ property }) => property)).toEqual([
      'user',
      'keywordSearch',
      'locationSearch',
      'profileLookup',
      'profilePosts',
      'oembed',
      'me',
      'post',
      'container',
      'location',
    ]);
  });
});
