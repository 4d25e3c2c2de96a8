import { type NoForm, type ParameterNames, variants } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import * as forms from './new-post/forms.js';
import { checkPublication } from './new-post/publication.js';

/** One of the forms that a new post takes. */
type Form = (typeof forms)[keyof typeof forms];
type Given = Readonly<Record<string, unknown>>;

const empty =
  'give a message, a link, attached_media, object_attachment, a place or og_action_type_id: Meta refuses an empty post';
const eitherLinkOrMedia =
  'a post has either a link or attached_media: leave one out, or write the link into the message';
const asObjects = 'write [{ media_fbid: id }], with the ids of photos that were uploaded with published: false';

/** Picks the form by the members that distinguish the forms. */
function pick(given: Given): Form | NoForm {
  const form = contentOf(given);
  return 'why' in form ? form : (checkPublication(given) ?? form);
}

function contentOf(given: Given): Form | NoForm {
  const { link, attached_media: media } = given;
  if (link !== undefined && media !== undefined) return { at: 'attached_media', why: eitherLinkOrMedia };
  if (link !== undefined) return forms.NewLinkPost;
  if (media !== undefined) return isListOfIds(media) ? { at: 'attached_media', why: asObjects } : forms.NewMediaPost;
  if (given['object_attachment'] !== undefined) return forms.NewObjectPost;
  if (given['message'] !== undefined) return forms.NewTextPost;
  if (given['place'] !== undefined) return forms.NewCheckIn;
  return given['og_action_type_id'] === undefined ? { why: empty } : forms.NewActivityPost;
}

const isListOfIds = (media: unknown): boolean => Array.isArray(media) && media.some((item) => typeof item !== 'object');

const linkOnly = Object.keys(forms.NewLinkPost.props).filter((name) => !(name in forms.NewMediaPost.props));

/** Explains why a form does not take a parameter, where there is specific advice. */
function refuse({ name }: Form, member: string): string | undefined {
  if (name === 'NewMediaPost' && member === 'object_attachment')
    return 'write it into attached_media: [{ media_fbid: id }]';
  if (member.startsWith('text_format_')) return 'only a post of text alone has it';
  if (member === 'album_id') return 'it goes with attached_media';
  if (member === 'video_start_time_ms') return 'it goes with object_attachment';
  return linkOnly.includes(member) ? 'it goes with a link: give link as well' : undefined;
}

type Own<F extends Form> = Omit<t.TypeOf<F>, keyof forms.AnyPost>;
export type NewPost = forms.AnyPost &
  (
    | Own<typeof forms.NewTextPost>
    | Own<typeof forms.NewLinkPost>
    | Own<typeof forms.NewMediaPost>
    | Own<typeof forms.NewObjectPost>
    | Own<typeof forms.NewCheckIn>
    | Pick<t.TypeOf<typeof forms.NewActivityPost>, 'message' | 'place' | 'og_action_type_id'>
  );

/**
 * The content of a post: a text, a link, photos, an existing object on Facebook, a location, or an activity of the
 * Page. Each may be published at once, at a time, in the past, or not at all: `published: false`.
 */
export const NewPost: t.Type<NewPost> & ParameterNames = variants(
  'NewPost',
  [
    forms.NewTextPost,
    forms.NewLinkPost,
    forms.NewMediaPost,
    forms.NewObjectPost,
    forms.NewCheckIn,
    forms.NewActivityPost,
  ],
  { pick, refuse },
);
