import { describe, expect, it } from '@jest/globals';
import { verbs } from '@edgewalk/core/declare';
import { type DescribedTree, describedTrees } from '@edgewalk/console/describe';
import { findPlace, placeNames } from '../src/describe/find-place.js';
import { describe as describePlace, type PlaceText } from '../src/describe/place-text.js';
import { render } from '../src/describe/render.js';
import { run } from '../src/run.js';
import { contextOf } from './context.js';
import { start } from './support.js';

async function edgewalk(...args: string[]) {
  const { context, written, errors } = contextOf();
  return { code: await run(['describe', ...args], context), output: written.join('\n'), errors: errors.join('\n') };
}

const json = async (...args: string[]) => JSON.parse((await edgewalk(...args, '--format', 'json')).output) as PlaceText;

describe('edgewalk describe', () => {
  it('says in a pipe what an edge offers, without a token', async () => {
    const command = start(['describe', 'media.comments']);
    expect(await command.ended).toBe(0);
    expect(command.output()).toMatch(/^media\.comments \(MediaComments\)\n/);
    expect(command.output()).toMatch(/^create {2}Comments as the account\.$/m);
    expect(command.output()).toMatch(/^ +permissions, by instagram: .*instagram_business_manage_comments/m);
    expect(command.output()).toMatch(/^ +! message +string +The text/m);
    expect(command.output()).toMatch(
      /^delete {2}not supported: delete the comment itself: edgewalk delete 'comment\(ID\)'$/m,
    );
    expect(command.output()).toMatch(/^ +\* id +id +The id of the comment\.$/m);
  });

  it('prints the same as data', async () => {
    expect(await json('media.comments')).toMatchObject({
      tree: 'instagram',
      class: 'MediaComments',
      node: 'Comment',
      operations: [
        { operation: 'get', method: 'GET', maxLimit: 50, repeatable: true },
        {
          operation: 'create',
          method: 'POST',
          repeatable: false,
          parameters: [{ name: 'message', required: true }, {}],
        },
        { operation: 'update', supported: false, instead: expect.stringContaining('hide the comment itself') },
        { operation: 'delete', supported: false },
      ],
      edges: [],
    });
  });

  it.each([
    ['me/media', 'user.media'],
    ['media(17895695668004550).comments', 'media.comments'],
    ['user/live_media', 'user.liveMedia'],
    ['media', 'media'],
    ['hashtagSearch', 'hashtagSearch'],
    ['page.feed', 'page.feed'],
    ['Page', 'page'],
    ['insight', 'Insight'],
  ])('finds %s', async (text, place) => {
    const found = await json(text);
    expect(found.place.toLowerCase()).toBe(place.toLowerCase());
  });

  it('describes the same name in the other tree', async () => {
    expect((await json('comment')).tree).toBe('instagram');
    expect((await json('comment', '--tree', 'facebook')).tree).toBe('facebook');
  });

  it('lists where the trees begin', async () => {
    const { output } = await edgewalk();
    expect(output).toMatch(/^instagram {2}media\(ID\) +A photo, video, reel, story or album/m);
    expect(output).toMatch(/^facebook {3}page\(ID\) /m);
    expect(output).toMatch(/^threads {4}post\(ID\) /m);
  });

  it('says what was probably meant', async () => {
    expect(await edgewalk('media.coments')).toMatchObject({
      code: 2,
      output: '',
      errors: expect.stringContaining('did you mean media.comments?'),
    });
  });
});

describe('a description', () => {
  it('covers every place of all trees: no list is kept by hand', async () => {
    const trees: DescribedTree[] = [];
    for await (const tree of describedTrees()) trees.push(tree);
    for (const tree of trees) {
      const names = placeNames(tree.description);
      expect(names.length).toBeGreaterThan(40);
      const places = names.map((name) => findPlace(tree.description, name));
      expect(names.filter((_, at) => places[at] === undefined)).toEqual([]);
      const texts = places.map((place) => describePlace(tree, place!));
      expect(texts.map(({ operations }) => operations.map(({ operation }) => operation))).toEqual(
        texts.map(() => [...verbs]),
      );
      const silent = texts.flatMap(({ operations }) =>
        operations.filter((each) => !each.supported && each.instead === ''),
      );
      expect(silent).toEqual([]);
      expect(texts.filter(({ about }) => about === '').map(({ place }) => place)).toEqual([]);
      // oxlint-disable-next-line no-control-regex -- sentences are plain text
      expect(texts.filter((text) => /undefined|\[object|[\u0000-\u0009\u000B-\u001F]/.test(render(text)))).toEqual([]);
    }
  });
});

describe('the metrics of insights', () => {
  it.each([
    ['user.insights', 'reach', /time_series: day, week, days_28/],
    ['media.insights', 'saved', /on: FEED, REELS/],
    ['page.insights', 'page_media_view', /periods: /],
  ])('are described: %s', async (place, metric, facts) => {
    const { context, written } = contextOf();
    await run(['describe', place], context);
    const [, about = '', notes = ''] = new RegExp(`\n  ${metric}: (.+)\n(.+)\n`).exec(written.join('\n')) ?? [];
    expect(about.length).toBeGreaterThan(10);
    expect(notes).toMatch(facts);
  });
});
