import { InvalidArgumentError, type RawParams } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import type { Publication } from '../user/media-publish.js';
import type { NewMedia } from '../user/new-media.js';
import type * as forms from '../user/new-media/forms.js';

type NamesOf<Forms> = Forms extends unknown ? keyof Forms : never;
/** What only other forms have is `never`: what does not go together does not compile. */
type Apart<Form, Forms> = Form extends unknown
  ? Form & { readonly [Name in Exclude<NamesOf<Forms>, keyof Form>]?: never }
  : never;

type Child<Form extends t.Mixed> = Omit<t.TypeOf<Form>, 'is_carousel_item'>;
type Children = Child<typeof forms.NewCarouselImage> | Child<typeof forms.NewCarouselVideo>;

/** A child of a carousel: the parameters of a new container, or the id of an existing one. */
export type NewChild = string | (Apart<Children, Children> & RawParams);

/** A carousel together with its children. */
export type NewCarouselPost = Omit<t.TypeOf<typeof forms.NewCarousel>, 'children'> & {
  /** Two to ten, in order. */
  readonly children: readonly NewChild[];
};

type Containers =
  | t.TypeOf<typeof forms.NewImage>
  | t.TypeOf<typeof forms.NewReel>
  | t.TypeOf<typeof forms.NewStoryImage>
  | t.TypeOf<typeof forms.NewStoryVideo>
  | NewCarouselPost;

type NewContainerPost = Apart<Containers, Containers>;

/** The content to publish: an image, a reel, a story, a carousel with its children, or an existing container. */
export type NewPost = (NewContainerPost & RawParams) | t.TypeOf<typeof Publication>;

/** The containers of a post. A string is the id of an existing one. */
export interface Blueprint {
  /** Empty except for carousels. */
  readonly children: readonly (string | NewMedia)[];
  /** The container to publish; a function where its parameters hold the ids of the children. */
  readonly parent: string | ((children: readonly string[]) => NewMedia);
  /** How to recognise the published media. */
  readonly shape: Shape;
}

/** What identifies the media of a post before it has an id. */
export interface Shape {
  readonly caption?: string;
  /** `REELS`, `STORIES` or `CAROUSEL`; undefined for an image, and for an existing container. */
  readonly type?: string;
}

const where = 'User.publish';
const resumable =
  "send its file first: api.user.media.create({ upload_type: 'resumable', … }), api.container(id).upload.create({ file }), then api.user.publish({ creation_id: id })";

/** Reads the content. The parameters of each container are checked where it is created. */
export function blueprintOf(content: unknown): Blueprint {
  if (!isObject(content)) throw invalidArgument("give what to publish, such as { image_url, caption: '…' }");
  const { children, creation_id: existing, ...rest } = content;
  const shape = shapeOf(rest);
  if (existing !== undefined) return { children: [], parent: existingOf(existing, content), shape };
  if (content['upload_type'] !== undefined) throw invalidArgument(`upload_type: ${resumable}`);
  if (content['is_carousel_item'] === true)
    throw invalidArgument('is_carousel_item: a child is published with its carousel: write it into children');
  if (rest['media_type'] !== 'CAROUSEL' || !Array.isArray(children))
    // NewMedia reports what is invalid when the call is made.
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
  const extraKey = Object.keys(content).find((name) => name !== 'creation_id' && content[name] !== undefined);
  if (extraKey !== undefined) throw invalidArgument(`${extraKey}: a container that exists cannot be changed`);
  return idOf(id, 'creation_id');
}

function childOf(child: unknown, index: number): string | NewMedia {
  const at = `children[${index}]`;
  if (!isObject(child)) return idOf(child, at);
  if (child['upload_type'] !== undefined)
    throw invalidArgument(`${at}.upload_type: create it, send its file, and write its id here`);
  return { ...child, is_carousel_item: true } as NewMedia;
}

function idOf(id: unknown, at: string): string {
  if (typeof id === 'string' && /^\d+$/.test(id)) return id;
  throw invalidArgument(`${at}: write the id of a container as a string of digits`);
}

const invalidArgument = (advice: string): InvalidArgumentError => new InvalidArgumentError(where, advice);
