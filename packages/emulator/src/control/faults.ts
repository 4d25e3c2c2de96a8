import type { FaultPlan, PlanState } from '../faults/plan.js';
import { faultPresets } from '../faults/presets.js';
import type { RawParams } from '../http/form.js';
import type { Emulator } from '../instance/emulator.js';
import type { FaultsDocument } from './documents.js';
import { wrong } from './members.js';
import type { Route } from './routes.js';

/** The routes of planned failures. */
export const faultRoutes: Readonly<Record<string, Route>> = {
  'GET /faults': ({ faults }): FaultsDocument => ({ data: faults.log, plans: plansOf({ faults }) }),
  'POST /faults': ({ faults }, body) => ({ ids: faults.add(...plansIn(body)) }),
  'DELETE /faults': ({ faults }) => faults.clear(),
  'GET /faults/presets': () => ({ data: faultPresets }),
  'POST /faults/{id}': ({ faults }, { on }, id) => {
    if (typeof on !== 'boolean') throw wrong('on', 'write { "on": false } to switch a plan off');
    faults.switch(Number(id), on);
  },
  'DELETE /faults/{id}': ({ faults }, _body, id) => faults.remove(Number(id)),
};

/** One plan, or a list of plans. Regular expressions cannot be given as JSON. */
function plansIn(body: RawParams): readonly FaultPlan[] {
  const plans = Array.isArray(body['plans']) ? body['plans'] : [body];
  // `add` checks them.
  return plans as FaultPlan[];
}

/** The plans as JSON can hold them. */
export const plansOf = ({ faults }: Pick<Emulator, 'faults'>): readonly PlanState[] =>
  faults.plans.map((state) =>
    state.plan.on instanceof RegExp
      ? { ...state, plan: { ...state.plan, on: String(state.plan.on) as `/${string}` } }
      : state,
  );
