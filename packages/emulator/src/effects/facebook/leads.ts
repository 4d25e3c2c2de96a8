import * as fb from '@edgewalk/facebook';
import { invalid } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';

type Compare = (time: number, bound: number) => boolean;

const operators: Readonly<Record<string, Compare>> = {
  GREATER_THAN: (time, bound) => time > bound,
  GREATER_THAN_OR_EQUAL: (time, bound) => time >= bound,
  LESS_THAN: (time, bound) => time < bound,
  LESS_THAN_OR_EQUAL: (time, bound) => time <= bound,
};

/** What people entered in a form, by the time they did. */
export const leads = effect(fb.LeadgenFormLeads, {
  list: ({ store, subject, params }) =>
    store.list(subject, 'leads').filter(({ createdAt }) =>
      (params.filtering ?? []).every(({ field, operator, value }) => {
        const compare = operators[operator];
        if (field !== 'time_created' || !compare) throw invalid(`Filtering field '${field}' is invalid`);
        return compare(Math.floor(createdAt / 1000), Number(value));
      }),
    ),
});
