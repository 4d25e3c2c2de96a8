import type { RawParams } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import type { Publication } from '../user/media-publish.js';
import { containerId, existingContainer, type UploadFile } from '@edgewalk/publishing';
import type * as forms from '../user/new-media/forms.js';
import { type ContainerPlan, invalidArgument, planOf, where } from './files.js';

type NamesOf<Forms> = Forms extends unknown ? keyof Forms : never;
/** What only other forms have is `never`: what does not go together does not compile. */
type Apart<Form, Forms> = Form extends unknown
  ? Form & { readonly [Name in Exclude<NamesOf<Forms>, keyof Form>]?: never }
  : never;

type Child<Form> = Omit<Form, 'is_carousel_item'>;
type Children = Child<forms.NewCarouselImage> | Child<forms.NewCarouselVideo>;

/** A file: the path of one (Node), bytes, a `Blob`, `{ size, open }` or `{ size, stream }`. */
export interface MediaFile {
  readonly file: UploadFile;
}

/** A form of Meta's with files in place of URLs. */
type FromFile<Form, Url extends string, Member extends string> = Omit<
  Form,
  Url | 'media_type' | 'upload_type' | 'is_carousel_item'
> & { readonly [Name in Member]: MediaFile };

/** The cover of a reel, as a file for the host. */
interface Covered {
  readonly cover?: MediaFile;
}

/** An image, by the option `host`. */
export type NewImageFile = FromFile<forms.NewImage, 'image_url', 'image'>;
/** A reel from a file. */
export type NewReelFile = FromFile<forms.ResumableReel, never, 'reel'> & Covered;
/** An image for 24 hours, by the option `host`. */
export type NewImageStoryFile = FromFile<forms.NewStoryImage, 'image_url', 'image_story'>;
/** A video for 24 hours, from a file. */
export type NewVideoStoryFile = FromFile<forms.ResumableStory, never, 'video_story'>;

type ChildFile =
  | FromFile<forms.NewCarouselImage, 'image_url', 'image'>
  | FromFile<forms.ResumableCarouselVideo, never, 'video'>;

/** A child of a carousel: the parameters of a new container, a file, or the id of an existing container. */
export type NewChild = string | (Apart<Children | ChildFile, Children | ChildFile> & RawParams);

/** A carousel together with its children. */
export type NewCarouselPost = Omit<forms.NewCarousel, 'children'> & {
  /** Two to ten, in order. */
  readonly children: readonly NewChild[];
};

type Containers =
  | forms.NewImage
  | (forms.NewReel & Covered)
  | forms.NewStoryImage
  | forms.NewStoryVideo
  | NewCarouselPost
  | NewImageFile
  | NewReelFile
  | NewImageStoryFile
  | NewVideoStoryFile;

type NewContainerPost = Apart<Containers, Containers>;

/** The content to publish: an image, a reel, a story, a carousel with its children, or an existing container. */
export type NewPost = (NewContainerPost & RawParams) | t.TypeOf<typeof Publication>;

/** The containers of a post. A string is the id of an existing one. */
export interface Blueprint {
  /** Empty except for carousels. */
  readonly children: readonly (string | ContainerPlan)[];
  /** The container to publish. */
  readonly parent: string | ContainerPlan;
  /** How to recognise the published media. */
  readonly shape: Shape;
}

/** What identifies the media of a post before it has an id. */
export interface Shape {
  readonly caption?: string;
  /** `REELS`, `STORIES` or `CAROUSEL`; undefined for an image, and for an existing container. */
  readonly type?: string;
}

const resumable = "leave it out, and give the file: { reel: { file: './clip.mp4' } }";

/** Reads the content. The parameters of each container are checked where it is created. */
export function blueprintOf(content: unknown): Blueprint {
  if (!isObject(content)) throw invalidArgument("give what to publish, such as { image_url, caption: '…' }");
  const existing = existingContainer(content, where);
  if (existing !== undefined) return { children: [], parent: existing, shape: {} };
  const { children, ...rest } = content;
  if (content['upload_type'] !== undefined) throw invalidArgument(`upload_type: ${resumable}`);
  if (content['is_carousel_item'] === true)
    throw invalidArgument('is_carousel_item: a child is published with its carousel: write it into children');
  const hasChildren = rest['media_type'] === 'CAROUSEL' && Array.isArray(children);
  // NewMedia reports what is invalid when the call is made.
  const parent = planOf(hasChildren || children === undefined ? rest : content);
  return { children: hasChildren ? children.map(childOf) : [], parent, shape: shapeOf(parent.params) };
}

function shapeOf({ caption, media_type: type }: Record<string, unknown>): Shape {
  return { ...(typeof caption === 'string' && { caption }), ...(typeof type === 'string' && { type }) };
}

function childOf(child: unknown, index: number): string | ContainerPlan {
  const at = `children[${index}]`;
  if (!isObject(child)) return containerId(child, at, where);
  if (child['upload_type'] !== undefined)
    throw invalidArgument(`${at}.upload_type: leave it out, and give the file: { video: { file: './clip.mp4' } }`);
  const plan = planOf(child, at);
  return { ...plan, params: { ...plan.params, is_carousel_item: true } };
}
