import * as fb from '@edgewalk/facebook';
import { effect } from '../../../graph/effect.js';

/** Meta has nothing against the Page. */
export const pageStatus = effect(fb.PagePageStatus, {
  list: ({ clock, subject }) => [{ id: subject.id, timestamp: Math.floor(clock.now() / 1000), status: 'ok' }],
});
