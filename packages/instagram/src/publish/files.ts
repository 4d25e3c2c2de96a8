// Files in the content of a publish: which member takes one, and what Meta calls it.
import { InvalidArgumentError } from '@edgewalk/core';
import { fileOfMember, type HostedPart, placed, requireHost, type UploadFile } from '@edgewalk/publishing';
import type { NewMedia } from '../user/new-media.js';

export const where = 'User.publish';
export const invalidArgument = (advice: string): InvalidArgumentError => new InvalidArgumentError(where, advice);

type Given = Readonly<Record<string, unknown>>;

interface FileMember {
  readonly kind: HostedPart['kind'];
  readonly type?: 'REELS' | 'STORIES' | 'VIDEO';
  /** Only in a carousel. */
  readonly isChild?: true;
}

/** The members that hold a file: each says what is published. An `image` is alone, or in a carousel. */
const members: Readonly<Record<string, FileMember>> = {
  image: { kind: 'image' },
  reel: { kind: 'video', type: 'REELS' },
  image_story: { kind: 'image', type: 'STORIES' },
  video_story: { kind: 'video', type: 'STORIES' },
  video: { kind: 'video', type: 'VIDEO', isChild: true },
};

/** A container to create: what Meta is told, and the files that go with it. */
export interface ContainerPlan {
  readonly params: Given;
  /** The file of the video, which can be sent. */
  readonly video?: UploadFile;
  /** Files that Meta fetches from the host. */
  readonly hosted: readonly HostedPart[];
}

/** Reads the files of a container. `at` is its place, such as `children[0]`; empty for the post itself. */
export function planOf(content: Given, at = ''): ContainerPlan {
  const [first, second] = Object.keys(members).filter((name) => content[name] !== undefined);
  if (second !== undefined) throw invalidArgument(`${placed(at, second)}: give either ${first} or ${second}`);
  const { cover, ...rest } = content;
  const covers = cover === undefined ? [] : [coverOf(cover, content, at)];
  if (first === undefined) return { params: rest, hosted: covers };
  const { [first]: given, ...params } = rest;
  const member = members[first] ?? { kind: 'image' };
  checkPlace(first, member, params, at);
  const file = fileOfMember(given, placed(at, first), member.kind, where);
  const named = { ...params, ...(member.type !== undefined && { media_type: member.type }) };
  if (member.kind === 'video') return { params: named, video: file, hosted: covers };
  return { params: named, hosted: [{ at: placed(at, first), param: 'image_url', kind: 'image', file }] };
}

function checkPlace(name: string, { isChild, type }: FileMember, params: Given, at: string): void {
  const isFit = at === '' ? isChild !== true : isChild === true || type === undefined;
  if (!isFit && at === '') throw invalidArgument('video: in a carousel; alone it is a reel: { reel: { file } }');
  if (!isFit) throw invalidArgument(`${placed(at, name)}: in a carousel write image: { file } or video: { file }`);
  for (const twice of ['image_url', 'video_url', 'media_type', 'upload_type'])
    if (params[twice] !== undefined)
      throw invalidArgument(`${placed(at, twice)}: leave it out, ${name} says what it is`);
}

function coverOf(cover: unknown, content: Given, at: string): HostedPart {
  const isReel = content['reel'] !== undefined || content['media_type'] === 'REELS';
  if (!isReel) throw invalidArgument(`${placed(at, 'cover')}: only reels have it`);
  if (content['cover_url'] !== undefined) throw invalidArgument('cover: give either cover or cover_url');
  return {
    at: 'cover',
    param: 'cover_url',
    kind: 'image',
    file: fileOfMember(cover, placed(at, 'cover'), 'image', where),
  };
}

/** How the files of a publish travel. */
export interface Ways {
  /** Meta takes videos with the login. */
  readonly takesVideos: boolean;
  readonly hasHost: boolean;
}

/** What goes to the host: with Instagram Login the videos, too. */
export const hostedOf = ({ video, hosted }: ContainerPlan, { takesVideos }: Ways, at: string): readonly HostedPart[] =>
  video === undefined || takesVideos
    ? hosted
    : [{ at: placed(at, 'video'), param: 'video_url', kind: 'video', file: video }, ...hosted];

/** The parameters of the container. */
export function paramsOf({ params, video }: ContainerPlan, { takesVideos }: Ways, urls: Given): NewMedia {
  const resumable = video !== undefined && takesVideos ? { upload_type: 'resumable' } : {};
  return { ...params, ...resumable, ...urls } as NewMedia;
}

/** Refuses a file that has no way to Meta, before anything is sent. */
export function checkWays(hosted: readonly HostedPart[], { hasHost }: Ways): void {
  requireHost(
    hosted,
    hasHost,
    (kind) =>
      kind === 'image' ? 'Instagram fetches images from a URL' : 'with Instagram Login, Meta fetches videos from a URL',
    where,
  );
}
