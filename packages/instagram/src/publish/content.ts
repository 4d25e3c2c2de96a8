import { InvalidArgumentError, isObject } from '@edgewalk/core';
import type * as t from 'io-ts';
import type { Publication } from '../user/media-publish.js';
import type { NewMedia } from '../user/new-media.js';
import type * as forms from '../user/new-media/forms.js';

type Child<Form extends t.Mixed> = Omit<t.TypeOf<Form>, 'is_carousel_item'>;

/** A child of a carousel: what is to be created, or the id of a container that exists. */
export type NewChild = string | Child<typeof forms.NewCarouselImage> | Child<typeof forms.NewCarouselVideo>;

/** A carousel together with its children. */
export type NewCarouselPost = Omit<t.TypeOf<typeof forms.NewCarousel>, 'children'> & {
  /** Two to ten, in order. */
  readonly children: readonly NewChild[];
};

/** What to publish: an image, a reel, a story, a carousel with its children, or a container that exists. */
export type NewPost =
  | t.TypeOf<typeof forms.NewImage>
  | t.TypeOf<typeof forms.NewReel>
  | t.TypeOf<typeof forms.NewStoryImage>
  | t.TypeOf<typeof forms.NewStoryVideo>
  | NewCarouselPost
  | t.TypeOf<typeof Publication>;

/** The containers that a post is made of. A text is the id of one that exists. */
export interface Blueprint {
  /** None but for carousels. */
  readonly children: readonly (string | NewMedia)[];
  /** The container that is published, once its children have ids. */
  readonly parent: string | ((children: readonly string[]) => NewMedia);
  /** What its media is to be found by. */
  readonly shape: Shape;
}

/** What is known beforehand of a media to come. */
export interface Shape {
  readonly caption?: string;
  /** A reel, `STORIES` or `CAROUSEL`; undefined for an image, and for a container that exists. */
  readonly type?: string;
}

const where = 'User.publish';
const resumable =
  "send its file first: api.user.media.create({ upload_type: 'resumable', … }), api.container(id).upload.create({ file }), then api.user.publish({ creation_id: id })";

/** Reads what is to be published. What a single container may hold is checked where it is created. */
export function blueprintOf(content: unknown): Blueprint {
  if (!isObject(content)) throw wrong("give what to publish, such as { image_url, caption: '…' }");
  const { children, creation_id: existing, ...rest } = content;
  const shape = shapeOf(rest);
  if (existing !== undefined) return { children: [], parent: existingOf(existing, content), shape };
  if (content['upload_type'] !== undefined) throw wrong(`upload_type: ${resumable}`);
  if (content['is_carousel_item'] === true)
    throw wrong('is_carousel_item: a child is published with its carousel: write it into children');
  if (rest['media_type'] !== 'CAROUSEL' || !Array.isArray(children))
    // NewMedia says what is wrong with it, when the call is made.
    return { children: [], parent: () => content as NewMedia, shape };
  return {
    children: children.map(childOf),
    parent: (ids) => ({ ...rest, children: [...ids] }) as NewMedia,
    shape,
  };
}

function shapeOf({ caption, media_type: type }: Record<string, unknown>): Shape {
  return { ...(typeof caption === 'string' && { caption }), ...(typeof type === 'string' && { type }) };
}

function existingOf(id: unknown, content: Record<string, unknown>): string {
  const stranger = Object.keys(content).find((name) => name !== 'creation_id' && content[name] !== undefined);
  if (stranger !== undefined) throw wrong(`${stranger}: a container that exists cannot be changed`);
  return idOf(id, 'creation_id');
}

function childOf(child: unknown, index: number): string | NewMedia {
  const at = `children[${index}]`;
  if (!isObject(child)) return idOf(child, at);
  if (child['upload_type'] !== undefined)
    throw wrong(`${at}.upload_type: create it, send its file, and write its id here`);
  return { ...child, is_carousel_item: true } as NewMedia;
}

function idOf(id: unknown, at: string): string {
  if (typeof id === 'string' && /^\d+$/.test(id)) return id;
  throw wrong(`${at}: write the id of a container as a string of digits`);
}

const wrong = (advice: string): InvalidArgumentError => new InvalidArgumentError(where, advice);
