import type { Fault, FaultPlan } from '@edgewalk/emulator';

/** What a plan does, in a few words. */
export const faultWords = ({ fault }: FaultPlan): string => {
  const [name = ''] = Object.keys(fault);
  return words[name]?.(fault) ?? name;
};

type Members = Readonly<Record<string, unknown>>;
type Words = (fault: Members) => string;

/** By the name of the fault, as plans write it. */
const words: Readonly<Partial<Record<string, Words>>> = {
  error: ({ error }) => `Refused with ${codeOf(error)}`,
  rupload: () => 'Refused by the upload host',
  cut: () => 'The upload breaks',
  offset: ({ offset }) => `The upload says offset ${String(offset)}`,
  processing: () => 'Processing goes otherwise',
  refusedButLive: ({ refusedButLive }) => `Carried out, answered with ${codeOf(refusedButLive)}`,
  unreadable: () => 'Cannot be read',
  lost: ({ lost }) => (lost === 'applied' ? 'Carried out, but the answer is lost' : 'Lost before it is carried out'),
  reset: ({ reset }) => (reset === 'before' ? 'Connection resets before it' : 'Connection resets within the answer'),
  truncate: () => 'Half of the answer',
  html: ({ html }) => `A page of HTML with status ${String(html)}`,
  status: ({ status }) => `Status ${String(status)} without a body`,
  delay: ({ delay }) => `Delayed by ${typeof delay === 'string' ? delay : 'a while'}`,
  nullItem: () => 'Its item in a batch is null',
  delivery: ({ delivery }) => `Delivery ${typeof delivery === 'string' ? delivery : 'comes late'}`,
  usage: () => 'Allowance runs out',
} satisfies Readonly<Record<NameOf<Fault>, Words>>;

type NameOf<T> = T extends unknown ? keyof T & string : never;

function codeOf(error: unknown): string {
  const { code, subcode } = (error ?? {}) as Members;
  return [code, subcode]
    .filter((each) => each !== undefined)
    .map(String)
    .join('/');
}

/** Which of the requests it strikes. */
export function triggerOf({ nth, from, every, chance, times }: FaultPlan): string {
  if (nth !== undefined) return ordinal(nth);
  if (chance !== undefined) return `${Math.round(chance * 100)} %`;
  if (every !== undefined) return `every ${ordinal(every)}`;
  if (from !== undefined) return `from the ${ordinal(from)}`;
  return times === undefined ? 'each' : `${times} ×`;
}

const endings: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const ordinal = (number: number): string => `${number}${endings[rules.select(number)] ?? 'th'}`;

/** Whether two plans say the same. */
export const isSamePlan = (a: FaultPlan, b: FaultPlan): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const sorted = (value: unknown): unknown =>
  typeof value === 'object' && value !== null
    ? Object.entries(value)
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, each]) => [name, sorted(each)])
    : value;
