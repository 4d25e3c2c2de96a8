import { createHash } from 'node:crypto';
import { numericId } from '../world/ids.js';
import { type App, apps } from './apps.js';

/** How many accounts an emulator hosts beside its usual ones, and who works for them. */
interface HostingPlan {
  readonly count: number;
  readonly agencies: number;
  readonly apps: number;
}

/** A business that works for accounts of others: its ids, and its app. */
export interface AgencyRecord {
  /** From 0. */
  readonly index: number;
  /** Of its portfolio. */
  readonly id: string;
  readonly name: string;
  /** The person who works there. */
  readonly agent: string;
  /** Its system user. */
  readonly server: string;
  readonly app: App;
  /** The parts of the world that hold its accounts. */
  readonly parts: readonly number[];
  /** The accounts that have removed it. */
  readonly lost: Set<string>;
}

/** Above the numbers of what is seeded by hand. */
const firstNumber = 1000;

/** The agencies of a plan. Accounts and apps are dealt out to them in turn. */
export function agenciesOf(plan: HostingPlan): readonly AgencyRecord[] {
  const all = Array.from({ length: plan.apps }, (_app, index) => appOf(index));
  return Array.from({ length: plan.agencies }, (_agency, index): AgencyRecord => {
    const number = firstNumber + index;
    const size = Math.ceil((plan.count - index) / plan.agencies);
    return {
      index,
      id: numericId('10150', number),
      name: `Agency ${index + 1}`,
      agent: numericId('10223', number),
      server: numericId('12219', number),
      app: all[index % all.length] ?? apps.facebook,
      parts: Array.from({ length: size }, (_part, at) => at * plan.agencies + index + 1),
      lost: new Set(),
    };
  });
}

/** The first is the usual app of Facebook Login. */
function appOf(index: number): App {
  if (index === 0) return apps.facebook;
  const digits = (what: string) => createHash('sha256').update(`${what} ${index}`).digest('hex').slice(0, 32);
  return {
    ...apps.facebook,
    id: numericId('58291', index).slice(0, 15),
    name: `${apps.facebook.name} ${index + 1}`,
    secret: digits('secret'),
    clientToken: digits('client token'),
  };
}
