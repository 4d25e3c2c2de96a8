import { type Signal, useSignal } from '@preact/signals';
import type { Fault, FaultPlan, FaultTarget } from '@edgewalk/emulator';

interface AddFaultProps {
  readonly add: (plan: FaultPlan) => void;
  readonly close: () => void;
}

const choices: Readonly<Record<string, Fault>> = {
  'carried out, but the answer is lost': { lost: 'applied' },
  'lost before it is carried out': { lost: 'not applied' },
  'refused: the token is invalid (190)': { error: { code: 190 } },
  'refused: too many calls (4)': { error: { code: 4 } },
  'cannot be read (100/33)': { unreadable: true },
  'status 503 without a body': { status: 503 },
  'half of the answer': { truncate: true },
  'delayed by two seconds': { delay: '2s' },
};

const first = 'carried out, but the answer is lost';

/** A form for a plan: which requests, which of them, and what goes wrong. */
export function AddFault({ add, close }: AddFaultProps) {
  const [on, nth, choice] = [useSignal('POST /{ig-user}/media_publish'), useSignal('1'), useSignal(first)];
  const submit = (event: Event) => {
    event.preventDefault();
    add(planOf(on.value, Number(nth.value), choice.value));
    close();
  };
  return (
    <form class="form" onSubmit={submit}>
      <Field label="Which requests: a path by nodes, a method, or nothing for every one" value={on} />
      <Field label="Which of them, counted from 1; nothing for each" value={nth} />
      <label>
        What goes wrong
        <select class="in" value={choice.value} onChange={(event) => (choice.value = event.currentTarget.value)}>
          {Object.keys(choices).map((name) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <button class="btn go" type="submit">
        Add the fault
      </button>
    </form>
  );
}

function planOf(on: string, nth: number, choice: string): FaultPlan {
  const target = on.trim() === '' ? {} : { on: on.trim() as FaultTarget };
  return { ...target, ...(nth > 0 && { nth }), fault: choices[choice] ?? { lost: 'applied' } };
}

interface FieldProps {
  readonly label: string;
  readonly value: Signal<string>;
}

const Field = ({ label, value }: FieldProps) => (
  <label>
    {label}
    <span class="in">
      <input value={value.value} onInput={(event) => (value.value = event.currentTarget.value)} />
    </span>
  </label>
);
