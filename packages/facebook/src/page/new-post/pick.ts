import type { NoForm } from '@edgewalk/core';
import * as f from './forms.js';
import { wrongPublication } from './publication.js';

/** One of the forms that a new post takes. */
export type Form = (typeof f)[keyof typeof f];
type Given = Readonly<Record<string, unknown>>;

const empty =
  'give a message, a link, attached_media, object_attachment, a place or og_action_type_id: Meta refuses an empty post';
const eitherLinkOrMedia =
  'a post has either a link or attached_media: leave one out, or write the link into the message';
const asObjects =
  'write [{ media_fbid: id }], with the ids of photos that were uploaded with published: false';

/** Finds what is to be posted, by the members that tell the forms apart. */
export function pick(given: Given): Form | NoForm {
  const form = contentOf(given);
  return 'why' in form ? form : (wrongPublication(given) ?? form);
}

function contentOf(given: Given): Form | NoForm {
  const { link, attached_media: media } = given;
  if (link !== undefined && media !== undefined) return { at: 'attached_media', why: eitherLinkOrMedia };
  if (link !== undefined) return f.NewLinkPost;
  if (media !== undefined)
    return isListOfIds(media) ? { at: 'attached_media', why: asObjects } : f.NewMediaPost;
  if (given['object_attachment'] !== undefined) return f.NewObjectPost;
  if (given['message'] !== undefined) return f.NewTextPost;
  if (given['place'] !== undefined) return f.NewCheckIn;
  return given['og_action_type_id'] === undefined ? { why: empty } : f.NewActivityPost;
}

const isListOfIds = (media: unknown): boolean =>
  Array.isArray(media) && media.some((item) => typeof item !== 'object');

const linkOnly = Object.keys(f.NewLinkPost.props).filter((name) => !(name in f.NewMediaPost.props));

/** Why a parameter does not go with a form, where there is more to say than that it does not. */
export function refuse({ name }: Form, member: string): string | undefined {
  if (name === 'NewMediaPost' && member === 'object_attachment')
    return 'write it into attached_media: [{ media_fbid: id }]';
  if (member.startsWith('text_format_')) return 'only a post of text alone has it';
  if (member === 'album_id') return 'it goes with attached_media';
  if (member === 'video_start_time_ms') return 'it goes with object_attachment';
  return linkOnly.includes(member) ? 'it goes with a link: give link as well' : undefined;
}
