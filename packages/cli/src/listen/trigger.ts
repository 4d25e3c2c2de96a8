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
  const visitor = await findVisitor(emulator, what);
  const made = await emulator.ask('POST', `visitors/${visitor}`, {
    ...(await missing(emulator, visitor, given)),
    ...given,
  });
  await print(made, output, context);
}

/** The fields of webhooks, and the visitor that causes them. */
const byField: Readonly<Record<string, string>> = {
  comments: 'comment',
  live_comments: 'comment',
  replies: 'reply',
  mentions: 'mention',
  messages: 'message',
  message_edit: 'editMessage',
  message_reactions: 'react',
  messaging_postbacks: 'postback',
  messaging_referral: 'openLink',
  messaging_referrals: 'openLink',
  messaging_seen: 'seen',
  message_reads: 'seen',
  feed: 'post',
  mention: 'mentionPage',
  ratings: 'recommend',
  leadgen: 'lead',
};

/** The emulator lists its visitors itself. */
async function findVisitor(emulator: RunningEmulator, what: string): Promise<string> {
  const { routes } = await emulator.ask('GET', '');
  const visitors = (Array.isArray(routes) ? routes : []).flatMap(
    (route) => /^POST \/visitors\/(\w+)$/.exec(String(route))?.[1] ?? [],
  );
  const found = byField[what] ?? what;
  if (visitors.includes(found)) return found;
  const allowed = [...Object.keys(byField), ...visitors];
  throw new UsageError(`no visitor causes ${what}: write one of ${allowed.join(', ')}`, {
    mistake: { word: what, allowed },
  });
}

/** The parameter that names it. */
type Target = 'on' | 'account' | 'page' | 'comment';

/** What a visitor acts on where nothing is said: the seeded account, its newest media, its newest post of Threads with replies, its Page. */
const actsOn: Readonly<Record<string, Target>> = {
  comment: 'on',
  reply: 'comment',
  like: 'on',
  mention: 'account',
  message: 'account',
  postback: 'account',
  openLink: 'account',
  seen: 'account',
  mentionPage: 'page',
  post: 'page',
  recommend: 'page',
};

async function missing(emulator: RunningEmulator, visitor: string, given: Parameters): Promise<Parameters> {
  const name = actsOn[visitor];
  if (name === undefined || given[name] !== undefined) return {};
  return { [name]: await firstOf(emulator, name) };
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
