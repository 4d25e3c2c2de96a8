import { useSignal } from '@preact/signals';
import type { FaultPlan, FaultPreset, PlanState } from '@edgewalk/emulator';
import { useEffect } from 'preact/hooks';
import { CopyButton } from '../../parts/copy-button.js';
import { Icon } from '../../parts/icon.js';
import { Problem } from '../../parts/problem.js';
import { Switch } from '../../parts/switch.js';
import { inBackground } from '../../state/background.js';
import { call } from '../../state/connection.js';
import { plansAsTest } from '../../state/plan-code.js';
import { useAct } from '../../state/use-act.js';
import { faults, plansOn, readFaults } from '../../state/world.js';
import { AddFault } from './add-fault.js';
import { faultWords, isSamePlan, triggerOf } from './fault-words.js';

type Act = (done: Promise<unknown>) => void;

/** The planned faults, each with a switch: those that were added, and ready ones. */
export function FaultsPanel() {
  const { problem, act } = useAct(readFaults);
  return (
    <section class="sec" id="faults" aria-labelledby="faults-title">
      <div class="sech">
        <h2 id="faults-title">Faults</h2>
        <span class="t2 n">{counted(faults.value?.plans ?? [])}</span>
      </div>
      <Plans act={act} />
      {problem !== undefined && <Problem text={problem} />}
      <Acts act={act} />
    </section>
  );
}

function Plans({ act }: { readonly act: Act }) {
  const presets = usePresets();
  const plans = faults.value?.plans ?? [];
  const unused = presets.filter(({ plan }) => !plans.some((each) => isSamePlan(each.plan, plan)));
  const named = (plan: FaultPlan) => presets.find((each) => isSamePlan(each.plan, plan))?.sentence ?? faultWords(plan);
  return (
    <ul class="fl">
      {plans.map((state) => (
        <Planned key={state.id} state={state} name={named(state.plan)} act={act} />
      ))}
      {unused.map(({ sentence, plan, name }) => (
        <Fault key={name} name={sentence} plan={plan} isOn={false} turn={() => act(addPlan(plan))} />
      ))}
    </ul>
  );
}

function Acts({ act }: { readonly act: Act }) {
  const isAdding = useSignal(false);
  const change = () => (isAdding.value = !isAdding.value);
  return (
    <>
      {isAdding.value && <AddFault add={(plan) => act(addPlan(plan))} close={change} />}
      <div class="two">
        <button class="btn" type="button" aria-expanded={isAdding.value} onClick={change}>
          <Icon name="plus" />
          Add
        </button>
        <CopyButton label="Copy as test" text={() => plansAsTest(plansOn.value.map(({ plan }) => plan))} />
        <button class="btn last" type="button" onClick={() => act(allOff())}>
          All off
        </button>
      </div>
    </>
  );
}

const counted = (plans: readonly PlanState[]): string => {
  const struck = plans.reduce((sum, each) => sum + each.struck, 0);
  return `${plansOn.value.length} on, struck ${struck.toLocaleString('en-US')} ${struck === 1 ? 'time' : 'times'}`;
};

function usePresets(): readonly FaultPreset[] {
  const presets = useSignal<readonly FaultPreset[]>([]);
  useEffect(() => {
    const found = call<{ readonly data: readonly FaultPreset[] }>('/_emulator/faults/presets');
    inBackground(found.then(({ data }) => (presets.value = data)));
  }, [presets]);
  return presets.value;
}

const addPlan = (plan: FaultPlan) => call('/_emulator/faults', { method: 'POST', body: plan });

const turn = (id: number, on: boolean) => call(`/_emulator/faults/${id}`, { method: 'POST', body: { on } });

const allOff = () => Promise.all(plansOn.value.map(({ id }) => turn(id, false)));

interface PlannedProps {
  readonly state: PlanState;
  readonly name: string;
  readonly act: Act;
}

const Planned = ({ state: { id, plan, on, struck }, name, act }: PlannedProps) => (
  <Fault name={name} plan={plan} isOn={on} struck={struck} turn={(isOn) => act(turn(id, isOn))} />
);

interface FaultProps {
  readonly name: string;
  readonly plan: FaultPlan;
  readonly isOn: boolean;
  readonly struck?: number;
  readonly turn: (isOn: boolean) => void;
}

const Fault = ({ name, plan, isOn, struck = 0, turn: change }: FaultProps) => (
  <li class="ft">
    <Switch label={name} isOn={isOn} onChange={change} />
    <div>
      <p>
        <b>{name}</b>
      </p>
      <p class="m t2">{String(plan.on ?? 'every request')}</p>
    </div>
    <span class={struck > 0 ? 'tag warn n' : 'tag n'}>
      {triggerOf(plan)}
      {struck > 0 && `, struck${struck > 1 ? ` ×${struck}` : ''}`}
    </span>
  </li>
);
