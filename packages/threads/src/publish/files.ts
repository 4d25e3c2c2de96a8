// Files in the content of a publish: Threads fetches all media from URLs, so that they go to the caller's host.
import { InvalidArgumentError } from '@edgewalk/core';
import { fileOfMember, type HostedPart, placed } from '@edgewalk/publishing';
import type { NewThread } from '../user/new-thread.js';

export const where = 'User.publish';
export const invalidArgument = (advice: string): InvalidArgumentError => new InvalidArgumentError(where, advice);

type Given = Readonly<Record<string, unknown>>;

/** The members that hold a file: each says what is published. */
const members = {
  image: { kind: 'image', type: 'IMAGE', param: 'image_url' },
  video: { kind: 'video', type: 'VIDEO', param: 'video_url' },
} as const;

/** A container to create: what Meta is told, and the file that it fetches from the host. */
export interface ContainerPlan {
  readonly params: Given;
  readonly hosted: readonly HostedPart[];
}

/** Reads the file of a container. `at` is its place, such as `children[0]`; empty for the post itself. */
export function planOf(content: Given, at = ''): ContainerPlan {
  const [name, second] = (['image', 'video'] as const).filter((each) => content[each] !== undefined);
  if (second !== undefined) throw invalidArgument(`${placed(at, second)}: give either ${name} or ${second}`);
  if (name === undefined) return { params: content, hosted: [] };
  const { [name]: given, ...params } = content;
  const { kind, type, param } = members[name];
  for (const twice of ['image_url', 'video_url', 'media_type'])
    if (params[twice] !== undefined)
      throw invalidArgument(`${placed(at, twice)}: leave it out, ${name} says what it is`);
  const path = placed(at, name);
  return {
    params: { ...params, media_type: type },
    hosted: [{ at: path, param, kind, file: fileOfMember(given, path, kind, where) }],
  };
}

/** The parameters of the container, with the URLs of its files and the ids of its children. */
export function paramsOf({ params }: ContainerPlan, more: Given): NewThread {
  const all: object = { ...params, ...more };
  // What is missing or wrong is refused where the call is made.
  return all as NewThread;
}

/** The same with a placeholder for each URL and each id: the parameters are only checked. */
export function withPlaceholders(plan: ContainerPlan, ids: Given = {}): NewThread {
  const urls = plan.hosted.map(({ param }) => [param, 'https://example.com/file']);
  return paramsOf(plan, { ...Object.fromEntries(urls), ...ids });
}
