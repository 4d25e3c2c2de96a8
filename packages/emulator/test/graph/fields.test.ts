import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { GraphFailure } from '../../src/errors/failure.js';
import { type FieldItem, parseFields, writeFields } from '../../src/graph/fields.js';

/** The code of a refusal; undefined where there is none. */
function codeOf(reading: () => unknown): unknown {
  try {
    reading();
    return undefined;
  } catch (error) {
    return error instanceof GraphFailure ? error.code : error;
  }
}

const plain = (name: string): FieldItem => ({ name, key: name, modifiers: {}, fields: undefined });

describe('parseFields', () => {
  test('reads names', () => {
    expect(parseFields('id, caption,\nlike_count')).toEqual([plain('id'), plain('caption'), plain('like_count')]);
  });

  test('reads modifiers and what stands in braces, however deep', () => {
    const [discovery] = parseFields(
      'business_discovery.username(tide.pool){media.after(QVFI_-=).limit(5){id,comments{text}}}',
    );
    expect(discovery).toMatchObject({
      name: 'business_discovery',
      modifiers: { username: 'tide.pool' },
      fields: [
        {
          name: 'media',
          modifiers: { after: 'QVFI_-=', limit: '5' },
          fields: [plain('id'), { name: 'comments', fields: [plain('text')] }],
        },
      ],
    });
  });

  test('renames with as()', () => {
    expect(parseFields('comments.as(latest).limit(1)')).toEqual([
      { name: 'comments', key: 'latest', modifiers: { limit: '1' }, fields: undefined },
    ]);
  });

  test('keeps parentheses that pair up inside an argument', () => {
    expect(parseFields('insights.metric(a(b)c)')[0]?.modifiers).toEqual({ metric: 'a(b)c' });
  });

  test.each(['id,,caption', 'id{', 'id}', 'media.limit', 'media.limit(5', 'id caption', '.limit(1)', '{id}'])(
    'refuses %j with code 2500 and the place of the mistake',
    (text) => {
      const reading = () => parseFields(text);
      expect(reading).toThrow(GraphFailure);
      expect(reading).toThrow(/^Syntax error ".*" at character \d+: /);
    },
  );

  test('refuses a nesting that no one writes by hand', () => {
    expect(() => parseFields(`${'a{'.repeat(5_000)}id${'}'.repeat(5_000)}`)).toThrow(/nested too deeply/);
  });

  const name = fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/).filter((word) => word !== 'as');
  const argument = fc.stringMatching(/^[\w=,.:-]{1,12}$/);
  const { item } = fc.letrec<{ item: FieldItem }>((tie) => ({
    item: fc
      .record({
        name,
        modifiers: fc.dictionary(name, argument, { maxKeys: 3, noNullPrototype: true }),
        fields: fc.option(fc.array(tie('item'), { minLength: 1, maxLength: 3, depthIdentifier: 'item' }), {
          nil: undefined,
          depthIdentifier: 'item',
          maxDepth: 3,
        }),
        alias: fc.option(name, { nil: undefined }),
      })
      .map(({ alias, ...rest }) => ({ ...rest, key: alias ?? rest.name })),
  }));

  test('reads whatever writeFields writes', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), (items) => {
        expect(parseFields(writeFields(items))).toEqual(items);
      }),
    );
  });

  test('answers any text with items or a syntax error, quickly', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ab.,(){} é_1')), maxLength: 200 }), (text) => {
        expect([undefined, 2500]).toContain(codeOf(() => parseFields(text)));
      }),
    );
  });
});
