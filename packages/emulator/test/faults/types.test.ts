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
    { on: 'delivery instagram/comments', fault: { delivery: 'duplicate' } },
    { on: 'delivery', fault: { delivery: { late: '10m' } } },
    // @ts-expect-error there is no such fault of a delivery
    { on: 'delivery', fault: { delivery: 'lost' } },
    // @ts-expect-error a field has an object
    { on: 'delivery comments', fault: { delivery: 'split' } },
  ];
  expect(plans).toHaveLength(11);
});
