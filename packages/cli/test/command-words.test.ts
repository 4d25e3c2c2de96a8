import { describe, expect, it } from '@jest/globals';
import { describe as describeTree, type Description } from '@edgewalk/core/declare';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { inCommandWords } from '../src/failure/command-words.js';

describe('the advice of the packages', () => {
  it.each([
    ['delete the media itself: api.media(id).delete()', "delete the media itself: edgewalk delete 'media(ID)'"],
    ['hide it: api.comment(id).update({ hide: true })', "hide it: edgewalk update 'comment(ID)' hide=true"],
    ['api.user.mentions.create({ media_id, message })', 'edgewalk create user.mentions media_id=… message=…'],
    ["fb.post(id).get({ fields: ['id', 'message'] })", "edgewalk get 'post(ID)' --fields id,message"],
    ["api.user.insights.get({ metric: 'reach', period: 'day' })", 'edgewalk get user.insights metric=reach period=day'],
    [
      'Nothing is published. Go on later from the checkpoint.',
      'Nothing is published. Run the same command again: it goes on.',
    ],
    ["Try again later, or let it wait: whenHeld: 'wait'.", 'Try again later.'],
    ["write raw('new_field')", 'write raw:new_field'],
  ])('speaks command: %s', (text, expected) => {
    expect(inCommandWords(text)).toBe(expected);
  });

  /** Every sentence about what Meta does not offer. */
  const sentences = [
    describeTree(new Instagram({ accessToken: 'x' })),
    describeTree(new Facebook({ accessToken: 'x' })),
  ].flatMap(({ nodes }: Description) =>
    [...nodes.values()].flatMap(({ declaration, edges }) =>
      [declaration, ...edges.map((edge) => edge.declaration)].flatMap((each) =>
        [each.get, each.create, each.update, each.delete].flatMap((operation) =>
          operation.kind === 'unsupported' ? [operation.why] : [],
        ),
      ),
    ),
  );

  it('names no call of a program in what Meta does not offer', () => {
    expect(sentences.length).toBeGreaterThan(500);
    const left = sentences
      .map(inCommandWords)
      .filter((text) => /\b(?:api|fb)\.\w+[^ ]*\.(?:get|create|update|delete)\(/.test(text));
    expect([...new Set(left)]).toEqual([]);
  });
});
