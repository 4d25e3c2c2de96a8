import type { FaultPlan } from './plan.js';

/** A plan with a sentence for people. */
export interface FaultPreset {
  readonly name: string;
  readonly sentence: string;
  readonly plan: FaultPlan;
}

/** Faults that an app should be ready for. */
export const faultPresets: readonly FaultPreset[] = [
  {
    name: 'lost answer',
    sentence: 'The next post is published, but the answer is lost.',
    plan: { on: 'POST /{ig-user}/media_publish', times: 1, fault: { lost: 'applied' } },
  },
  {
    name: 'unreadable status',
    sentence: 'The status of a container cannot be read three times.',
    plan: { on: 'GET /{ig-container}', times: 3, fault: { unreadable: true } },
  },
  {
    name: 'not ready',
    sentence: 'Publishing says that the media is not ready, once, although its status is FINISHED.',
    plan: {
      on: 'POST /{ig-user}/media_publish',
      times: 1,
      fault: { error: { code: 9007, subcode: 2_207_027, message: 'Media ID is not available' } },
    },
  },
  {
    name: 'server errors',
    sentence: 'One request in ten meets an error of the server.',
    plan: { chance: 0.1, fault: { error: { code: 2, transient: true, status: 500 } } },
  },
  {
    name: 'allowance runs out',
    sentence: "Every call uses a tenth of the app's allowance, until calls are refused.",
    plan: { fault: { usage: { climbs: 10 } } },
  },
];
