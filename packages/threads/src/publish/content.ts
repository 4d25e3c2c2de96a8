import type { RawParams } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import { containerId, existingContainer, type UploadFile } from '@edgewalk/publishing';
import type * as t from 'io-ts';
import type * as forms from '../user/new-thread/forms.js';
import type { Publication } from '../user/threads-publish.js';
import { type ContainerPlan, invalidArgument, planOf, where } from './files.js';

type NamesOf<Forms> = Forms extends unknown ? keyof Forms : never;
/** What only other forms have is `never`: what does not go together does not compile. */
type Apart<Form, Forms> = Form extends unknown
  ? Form & { readonly [Name in Exclude<NamesOf<Forms>, keyof Form>]?: never }
  : never;

/** A file: the path of one (Node), bytes, a `Blob`, `{ size, open }` or `{ size, stream }`. */
export interface MediaFile {
  readonly file: UploadFile;
}

/** A form of Meta's with a file in place of a URL. */
type FromFile<Form, Url extends string, Member extends string> = Omit<Form, Url | 'media_type' | 'is_carousel_item'> & {
  readonly [Name in Member]: MediaFile;
};

/** An image, by the option `host`. */
export type NewImageFile = FromFile<forms.NewImage, 'image_url', 'image'>;
/** A video, by the option `host`. */
export type NewVideoFile = FromFile<forms.NewVideo, 'video_url', 'video'>;

type Children =
  | Omit<forms.NewCarouselImage, 'is_carousel_item'>
  | Omit<forms.NewCarouselVideo, 'is_carousel_item'>
  | FromFile<forms.NewCarouselImage, 'image_url', 'image'>
  | FromFile<forms.NewCarouselVideo, 'video_url', 'video'>;

/** A child of a carousel: the parameters of a new container, a file, or the id of an existing container. */
export type NewChild = string | (Apart<Children, Children> & RawParams);

/** A carousel together with its children. */
export type NewCarouselPost = Omit<forms.NewCarousel, 'children'> & {
  /** Two to twenty, in order. */
  readonly children: readonly NewChild[];
};

type Posts = forms.NewText | forms.NewImage | forms.NewVideo | NewCarouselPost | NewImageFile | NewVideoFile;

/**
 * The content to publish: a text, an image, a video, a carousel with its children, or an existing container. With
 * `reply_to_id` it is a reply, with `quote_post_id` a quote.
 */
export type NewPost = (Apart<Posts, Posts> & RawParams) | t.TypeOf<typeof Publication>;

/** The containers of a post. A string is the id of an existing one. */
export interface Blueprint {
  /** Empty except for carousels. */
  readonly children: readonly (string | ContainerPlan)[];
  /** The container to publish. */
  readonly parent: string | ContainerPlan;
  /** Meta publishes the text as it is created: there is no container. */
  readonly isAutomatic: boolean;
  /** How to recognise the published post. */
  readonly shape: Shape;
}

/** What identifies a post before it has an id. */
export interface Shape {
  readonly text?: string;
  readonly topic?: string;
  readonly quoted?: string;
  /** The post that it answers: it is among the replies. */
  readonly repliedTo?: string;
  /** `TEXT`, `IMAGE`, `VIDEO` or `CAROUSEL`; undefined for an existing container. */
  readonly type?: string;
  /** It vanishes after a day, and is in a list of its own. */
  readonly isGhost: boolean;
}

/** Reads the content. The parameters of each container are checked where it is created. */
export function blueprintOf(content: unknown): Blueprint {
  if (!isObject(content)) throw invalidArgument("give what to publish, such as { media_type: 'TEXT', text: '…' }");
  const existing = existingContainer(content, where);
  if (existing !== undefined) return { children: [], parent: existing, isAutomatic: false, shape: { isGhost: false } };
  const { children, ...rest } = content;
  if (rest['is_carousel_item'] === true)
    throw invalidArgument('is_carousel_item: a child is published with its carousel: write it into children');
  const hasChildren = rest['media_type'] === 'CAROUSEL' && Array.isArray(children);
  // NewThread reports what is invalid when the call is made.
  const parent = planOf(hasChildren || children === undefined ? rest : content);
  return {
    children: hasChildren ? children.map(childOf) : [],
    parent,
    isAutomatic: rest['auto_publish_text'] === true,
    shape: shapeOf(parent.params),
  };
}

/** A member that is a text; no member where it is none, which is refused elsewhere. */
const textOf = (name: 'text' | 'topic' | 'quoted' | 'repliedTo' | 'type', value: unknown): Partial<Shape> =>
  typeof value === 'string' ? { [name]: value } : {};

const shapeOf = (params: Readonly<Record<string, unknown>>): Shape => ({
  ...textOf('text', params['text']),
  ...textOf('topic', params['topic_tag']),
  ...textOf('quoted', params['quote_post_id']),
  ...textOf('repliedTo', params['reply_to_id']),
  ...textOf('type', params['media_type']),
  isGhost: params['is_ghost_post'] === true,
});

function childOf(child: unknown, index: number): string | ContainerPlan {
  const at = `children[${index}]`;
  if (!isObject(child)) return containerId(child, at, where);
  const plan = planOf(child, at);
  return { ...plan, params: { ...plan.params, is_carousel_item: true } };
}
