import { UsageError } from '../arguments/usage-error.js';
import type { TriggerInput } from '../commands/webhooks.js';
import { findEmulator, type RunningEmulator } from '../control/running-emulator.js';
import { type Parameters, readParameters } from '../input/parameters.js';
import { checkOutput, print } from '../output/print.js';
import { isRecord } from '../output/record.js';
import type { Context } from '../terminal/context.js';

/** Lets a visitor of the emulator act, and prints what was made. */
export async function trigger({ what, parameters, options }: TriggerInput, context: Context): Promise<void> {
  await checkOutput(options);
  const { text, ...output } = options;
  const given = { ...(await readParameters(parameters, new Map())), ...(text !== undefined && { text }) };
  const emulator = await findEmulator(context);
  const act = await findAct(emulator, what);
  const made = await emulator.ask('POST', `visitors/${act.name}`, {
    ...(await missing(emulator, act, given)),
    ...given,
  });
  await print(made, output, context);
}

interface Act {
  readonly name: string;
  readonly causes: readonly string[];
  /** The parameter that names what is acted on. */
  readonly on: Target | undefined;
}

/** What a visitor acts on: a media, the account, the Page, or a post of Threads. */
type Target = 'on' | 'account' | 'page' | 'comment';

/** An act by its name, or by that of a field whose event it causes. The emulator lists them. */
async function findAct(emulator: RunningEmulator, what: string): Promise<Act> {
  const { visitors } = await emulator.ask('GET', '');
  const acts = Object.entries(isRecord(visitors) ? visitors : {}).map(([name, act]) => ({
    name,
    ...(act as Omit<Act, 'name'>),
  }));
  const found = acts.find(({ causes }) => causes.includes(what)) ?? acts.find(({ name }) => name === what);
  if (found !== undefined) return found;
  const allowed = acts.flatMap(({ name, causes }) => [...causes, name]);
  throw new UsageError(`no visitor causes ${what}: write one of ${allowed.join(', ')}`, {
    mistake: { word: what, allowed },
  });
}

/** What is acted on where nothing is said: the first that the seeded accounts have. */
async function missing(emulator: RunningEmulator, { on }: Act, given: Parameters): Promise<Parameters> {
  return on === undefined || given[on] !== undefined ? {} : { [on]: await firstOf(emulator, on) };
}

async function firstOf({ url, tokens }: RunningEmulator, name: Target): Promise<string> {
  if (name === 'page') return idIn(await read(`${url}/me?fields=id`, tokens.page));
  if (name === 'account') return idIn(await read(`${url}/me?fields=user_id`, tokens.instagram), 'user_id');
  if (name === 'comment')
    return idIn((await list(`${url}/me/threads?fields=id,has_replies`, tokens.threads)).find(isTalkedAbout));
  return idIn((await list(`${url}/me/media?fields=id&limit=1`, tokens.instagram))[0]);
}

/** Replies to the others may wait for approval, and nobody hears of them before. */
const isTalkedAbout = (post: unknown): boolean => isRecord(post) && post['has_replies'] === true;

async function list(address: string, token: string): Promise<readonly unknown[]> {
  const { data } = await read(address, token);
  return Array.isArray(data) ? data : [];
}

async function read(address: string, token: string): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  const answer: unknown = await response.json();
  return isRecord(answer) ? answer : {};
}

function idIn(found: unknown, name = 'id'): string {
  const id = isRecord(found) ? found[name] : undefined;
  if (typeof id === 'string') return id;
  throw new UsageError('the emulator has nothing to act on: name it, such as on=ID or account=ID');
}
