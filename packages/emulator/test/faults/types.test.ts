import { expect, test } from '@jest/globals';
import type { FaultPlan } from '../../src/index.js';

test('what cannot be meant does not compile', () => {
  const plans: readonly FaultPlan[] = [
    { on: 'POST /{ig-user}/media_publish', nth: 3, fault: { error: { code: 24, subcode: 4279009 } } },
    { on: 'GET', for: '60s', fault: { unreadable: true } },
    // @ts-expect-error there is no such method
    { on: 'PATCH /me', fault: { unreadable: true } },
    // @ts-expect-error a path begins with a slash
    { on: 'me', fault: { unreadable: true } },
    // @ts-expect-error a time has a unit
    { for: '60', fault: { unreadable: true } },
    // @ts-expect-error a fault is missing
    { nth: 1 },
    // @ts-expect-error there is no such outcome
    { fault: { lost: 'perhaps' } },
  ];
  expect(plans).toHaveLength(7);
});
