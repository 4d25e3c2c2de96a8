import { describe, expect, jest, test } from '@jest/globals';
import { GraphClient, type Version, type WarningEvent } from '../../src/index.js';
import { warnOfClosing, warnOfRetirement, warnOfVersion } from '../../src/policy/warnings.js';

// The days are those of Meta's changelog index of 2026-10-29 and of its notice of 2026-11-04.
const day = (text: string) => Date.parse(text);

function heard(version: Version, now: string): WarningEvent[] {
  const events: WarningEvent[] = [];
  warnOfVersion({ onWarning: (event) => events.push(event), channels: undefined }, version, day(now));
  return events;
}

describe('a version', () => {
  test.each<[Version, string]>([
    ['v27.0', '2026-11-30'],
    ['v26.0', '2026-11-30'],
    ['v22.0', '2026-11-30'],
    ['v21.0', '2026-10-01'],
  ])('%s on %s has time left', (version, now) => {
    expect(heard(version, now)).toEqual([]);
  });

  test.each<[Version, string, RegExp]>([
    ['v21.0', '2026-11-30', /^v21\.0 ends on 2027-01-21: .* Move to v27\.0$/],
    ['v21.0', '2027-01-21', /^v21\.0 ended on 2027-01-21: Meta serves the oldest/],
    ['v20.0', '2026-11-30', /^v20\.0 ended on 2026-09-24/],
    ['v12.0', '2026-11-30', /^v12\.0 ended: /],
    ['v3.2', '2026-11-30', /^v3\.2 ended: /],
    ['v99.0', '2026-11-30', /^v99\.0 is newer than v27\.0/],
  ])('%s on %s is warned of', (version, now, message) => {
    expect(heard(version, now)).toEqual([
      { kind: 'version', subject: version, message: expect.stringMatching(message) },
    ]);
  });
});

test('a client warns when it is made, and once for each listener', () => {
  const onWarning = jest.fn();
  const make = () => new GraphClient({ accessToken: 'EAAtest', version: 'v20.0', onWarning });
  make();
  make().with({ timeoutMs: 5 });
  expect(onWarning).toHaveBeenCalledTimes(1);
  make().with({ version: 'v19.0' });
  expect(onWarning).toHaveBeenCalledTimes(2);
});

test('features and operations are warned of once, and a listener that throws is ignored', () => {
  const events: string[] = [];
  const onWarning = ({ subject, message }: WarningEvent) => {
    events.push(`${subject}: ${message}`);
    throw new Error('mine');
  };
  const listeners = { onWarning, channels: undefined };
  for (let count = 0; count < 2; count += 1) {
    warnOfClosing(listeners, 'alias');
    warnOfRetirement(listeners, 'X.get', { on: '2026-12-01', instead: 'Y' });
  }
  expect(events).toEqual([
    'alias: field aliases (as): closed to new apps and new uses on 2026-11-04: expand each edge once, and read it in other ways in a batch',
    'X.get: X.get is retired on 2026-12-01: use Y',
  ]);
});
