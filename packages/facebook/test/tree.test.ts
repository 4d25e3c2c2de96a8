import { describe, expect, test } from '@jest/globals';
import { GraphClient } from '@edgewalk/core';
import { describe as describeTree, type Verb } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { tryBareExpansions } from '@edgewalk/testing/tree/bare-expansions';
import { isUnsupported, placesOf } from '@edgewalk/testing/tree/places';
import { tryWholeTree } from '@edgewalk/testing/tree/whole-tree';
import { findIds, type Ids, samplesFor } from './samples.js';

const description = describeTree(new Facebook({ accessToken: 'EAAdescribe' }));

let api: Facebook;
let ids: Ids | undefined;

tryWholeTree({
  description,
  logins: ['facebook'],
  apis: async ({ tokens, url: baseUrl }) => {
    api = new Facebook({ accessToken: tokens.facebook, baseUrl });
    return {
      facebook: api,
      instagram: { client: new GraphClient({ accessToken: tokens.instagram, baseUrl }) },
    };
  },
  samples: async (offer) => {
    ids ??= await findIds(api);
    return samplesFor(offer, { ids, fb: api });
  },
  notGiven: [
    'Business.ownedPages.create(code)',
    'Group.feed.get(since)',
    'Group.feed.get(until)',
    'Page.photos.create(temporary)',
    'User.feed.get(since)',
    'User.feed.get(until)',
    'User.posts.get(since)',
    'User.posts.get(until)',
    'Video.captions.create(captions_file)',
    'Video.upload.create(file_url)',
    'Video.upload.create(upload_url)',
  ],
});

// `{ picture: {} }` compiles, so it must work.
describe('an expansion without fields', () => {
  tryBareExpansions(description, 21);
});

describe('advice', () => {
  const advised = placesOf(description).filter((place) => isUnsupported(place));
  const ofRows = /through the edge that lists it$/;

  test.each(advised.filter(({ operation }) => !ofRows.test(operation.why)))(
    'for $name names calls that there are',
    ({ operation }) => {
      const calls = [...operation.why.matchAll(/\bfb\.([\w.()]+)\.(get|create|update|delete|download)\(/g)];
      expect(calls).not.toEqual([]);
      for (const [call, path = '', verb] of calls) expect([call, isOffered(path, verb)]).toEqual([call, true]);
    },
  );
});

/** True where a path such as `post(id).comments` leads to something that has the operation. */
function isOffered(path: string, verb: string | undefined): boolean {
  let at: object = new Facebook({ accessToken: 'EAAdescribe' });
  for (const step of path.split('.')) {
    const [, name = '', byId] = /^(\w+)(\(\w+\))?$/.exec(step) ?? [];
    const found: unknown = Reflect.get(at, name);
    const next = byId === undefined ? found : (found as (id: string) => unknown).call(at, '1');
    if (typeof next !== 'object' || next === null) return false;
    at = next;
  }
  if (at instanceof GraphClient || verb === 'download') return typeof Reflect.get(at, verb ?? '') === 'function';
  const place = placesOf(description).find(({ name }) => name.endsWith(`.${verb as Verb}`) && sameClass(name, at));
  return place !== undefined && !isUnsupported(place);
}

/** `Page.photos.create` belongs to the class PagePhotos. */
function sameClass(name: string, at: object): boolean {
  const [node = '', edge = ''] = name.split('.').slice(0, -1);
  return (node + edge).toLowerCase() === at.constructor.name.toLowerCase();
}
