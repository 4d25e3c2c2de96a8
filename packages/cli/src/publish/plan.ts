import type { Call, ClientOptions } from '@edgewalk/core';
import type { EdgeClass } from '@edgewalk/core/declare';
import type { PublishOptions as Manner } from '@edgewalk/instagram';
import { UsageError } from '../arguments/usage-error.js';
import type { PublishInput } from '../commands/publish.js';
import type { Connection } from '../connection/connect.js';
import { parametersOf } from '@edgewalk/console/describe';
import { readParameters, type Parameters } from '../input/parameters.js';
import { instagramContent } from './instagram-content.js';
import { readMedia } from './media.js';
import { pageContent } from './page-content.js';

/** What is published, and where. */
export interface Plan {
  /** In words: `Instagram`, or `the Page 17`. */
  readonly place: string;
  readonly content: object;
  /** Tells it from other publishes: content, account, and the files as they are now. */
  readonly identity: unknown;
  /** Makes the call; nothing is sent yet, and all arguments are checked. */
  readonly call: (manner: Manner) => Call<object>;
}

const isParameter = (word: string): boolean => /^(?:raw:)?[A-Za-z_]\w*:?=/.test(word);

/** Reads the arguments of `publish`. */
export async function planOf({ kind, media: words, options }: PublishInput, connection: Connection): Promise<Plan> {
  const media = await Promise.all(words.filter((word) => !isParameter(word)).map(readMedia));
  const { caption, link, page } = options;
  const assignments = [
    ...words.filter(isParameter),
    ...(caption === undefined ? [] : [`caption=${caption}`]),
    ...(link === undefined ? [] : [`link=${link}`]),
  ];
  if (link !== undefined && kind !== 'post') throw new UsageError('--link: it goes with a post of a Page');
  const identity = { kind, media, assignments, page, account: connection.account, login: connection.login };
  const target = { identity, kind, media };
  return page === undefined
    ? instagramPlan(target, assignments, connection)
    : pagePlan({ ...target, page }, assignments, connection.options);
}

/** The parameters of what an edge creates. */
const codecsOf = (edge: object) =>
  // Its class holds its declaration.
  parametersOf((edge.constructor as unknown as EdgeClass).declaration.create);

interface Target extends Pick<PublishInput, 'kind'> {
  readonly identity: unknown;
  readonly media: readonly Awaited<ReturnType<typeof readMedia>>[];
}

async function instagramPlan(
  { identity, kind, media }: Target,
  assignments: readonly string[],
  { options, account }: Connection,
): Promise<Plan> {
  const { Instagram } = await import('@edgewalk/instagram');
  const { user } = new Instagram({ ...options, ...(account !== undefined && { userId: account }) });
  const codecs = codecsOf(user.media);
  const content = instagramContent(kind, media, await readParameters(assignments, codecs));
  return { place: 'Instagram', content, identity, call: (manner) => user.publish(content, manner) };
}

async function pagePlan(
  { identity, kind, media, page: id }: Target & { readonly page: string },
  assignments: readonly string[],
  options: ClientOptions,
): Promise<Plan> {
  const { Facebook } = await import('@edgewalk/facebook');
  const page = new Facebook(options).asPage(id).page(id);
  const edges = [page.feed, page.videos, page.videoReels];
  const codecs = new Map(edges.flatMap((edge) => [...codecsOf(edge)]));
  const parameters: Parameters = await readParameters(assignments, codecs);
  const content = pageContent(kind, media, parameters);
  return { place: `the Page ${id}`, content, identity, call: (manner) => page.publish(content, manner) };
}
