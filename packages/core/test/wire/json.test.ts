import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseJson } from '../../src/index.js';

/** JSON values without integers above 2^53, which are the one thing that differs. */
const exact = fc.jsonValue().filter((value) => {
  let safe = true;
  JSON.stringify(value, (_, member: unknown) => {
    if (typeof member === 'number' && Number.isInteger(member)) safe &&= Number.isSafeInteger(member);
    return member;
  });
  return safe;
});

describe('parseJson', () => {
  test.each<[string, unknown]>([
    ['17841400455970029', '17841400455970029'],
    ['{"id":17841400455970029}', { id: '17841400455970029' }],
    ['[ -9007199254740993 , 9007199254740991 ]', ['-9007199254740993', 9_007_199_254_740_991]],
    ['{"id":9007199254740992}', { id: '9007199254740992' }],
    ['{"id"\n:\t17841400455970029\r\n}', { id: '17841400455970029' }],
    ['{"17841400455970029":17841400455970029}', { '17841400455970029': '17841400455970029' }],
    ['{"a":"x\\",17841400455970029","b":17841400455970029}', { a: 'x",17841400455970029', b: '17841400455970029' }],
    ['{"a":"\\\\","b":17841400455970029}', { a: '\\', b: '17841400455970029' }],
    ['[1784140045597002900000,"1784140045597002900000"]', ['1784140045597002900000', '1784140045597002900000']],
    [
      '[17841400455970029.5,1e21,1.5,0.1234567890123456789]',
      [17_841_400_455_970_030, 1e21, 1.5, 0.123_456_789_012_345_68],
    ],
  ])('reads %s without loss', (text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  test('is JSON.parse for everything that is exact', () => {
    fc.assert(
      fc.property(
        exact.map((value) => JSON.stringify(value)),
        (text) => {
          expect(parseJson(text)).toEqual(JSON.parse(text));
        },
      ),
    );
  });

  test('is JSON.parse for everything beside the large numbers, too', () => {
    fc.assert(
      fc.property(exact, fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify({ id: 1, value }, null, space).replace('1', '17841400455970029');
        expect(parseJson(text)).toEqual({
          id: '17841400455970029',
          value: JSON.parse(JSON.stringify(value)) as unknown,
        });
      }),
    );
  });

  test('keeps every digit of every integer, at any position', () => {
    const large = fc.bigInt({ min: 2n ** 53n, max: 2n ** 80n }).map((value) => (value % 2n === 0n ? value : -value));
    fc.assert(
      fc.property(fc.array(large), fc.integer(), (ids, small) => {
        const text = `{"ids":[${ids.join(', ')}],"small":${small},"last":${ids[0] ?? 1}}`;
        expect(parseJson(text)).toEqual({
          ids: ids.map(String),
          small,
          last: ids[0] === undefined ? 1 : String(ids[0]),
        });
      }),
    );
  });

  test('leaves strings of digits, quotes and backslashes untouched', () => {
    const unit = fc.constantFrom('"', '\\', '1', '7', ',', ':', '[', ' ', '-', '\n');
    fc.assert(
      fc.property(fc.array(fc.string({ unit, maxLength: 40 })), (texts) => {
        const value = { texts, id: 'X' };
        const text = JSON.stringify(value).replace('"X"', '17841400455970029');
        expect(parseJson(text)).toEqual({ texts, id: '17841400455970029' });
      }),
    );
  });

  test('refuses what JSON.parse refuses', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), fc.boolean(), (json, cut, large) => {
        const whole = large ? `[17841400455970029,${json}]` : json;
        const text = whole.slice(0, cut % (whole.length + 1));
        expect(outcome(() => parseJson(text))).toBe(outcome(() => JSON.parse(text) as unknown));
      }),
    );
  });
});

/** Whether it succeeds. */
function outcome(act: () => unknown): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}
