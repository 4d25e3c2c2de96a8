import { identifier, optional, type ParameterNames, record, variants } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { addOns } from './new-media/add-ons.js';
import * as forms from './new-media/forms.js';
import { type Form, pick } from './new-media/pick.js';

const onParent = 'it goes on the carousel, not on its children';
const onChildren = 'it goes on the children of a carousel: create them with it';
const noStory = 'a story has none';
const imagesOnly = 'images in posts and carousels have one, reels and stories do not';
const reelsOnly = 'only reels have it';
const onPosts = 'it belongs to the caption of an image, a reel or a carousel';

/** Explains why a form does not take a parameter, where there is specific advice. */
function refuse({ name }: Form, member: string): string | undefined {
  const isChild = /Carousel(Image|Video)$/.test(name);
  const isParent = ['caption', 'location_id', 'collaborators', 'is_ai_generated'].includes(member);
  if (isChild && isParent) return onParent;
  if (name === 'NewCarousel' && ['user_tags', 'product_tags', 'alt_text'].includes(member)) return onChildren;
  if (member === 'alt_text') return imagesOnly;
  if (['cover_url', 'share_to_feed', 'audio_name', 'audio_configuration', 'trial_params'].includes(member))
    return reelsOnly;
  if (Object.hasOwn(addOns.props, member)) return onPosts;
  return name.includes('Story') && isParent ? noStory : undefined;
}

/** What may be created, by its members. */
export type NewMedia =
  | forms.NewImage
  | forms.NewReel
  | forms.NewStoryImage
  | forms.NewStoryVideo
  | forms.NewCarousel
  | forms.NewCarouselImage
  | forms.NewCarouselVideo
  | forms.ResumableReel
  | forms.ResumableStory
  | forms.ResumableCarouselVideo;

/**
 * The container to create: for an image, a reel, a story, a carousel or one of its children, or a resumable upload.
 * `media_type`, `is_carousel_item` and `upload_type` distinguish them.
 */
export const NewMedia: t.Type<NewMedia> & ParameterNames = variants(
  'NewMedia',
  [
    forms.ResumableReel,
    forms.ResumableStory,
    forms.ResumableCarouselVideo,
    forms.NewImage,
    forms.NewReel,
    forms.NewStoryImage,
    forms.NewStoryVideo,
    forms.NewCarousel,
    forms.NewCarouselImage,
    forms.NewCarouselVideo,
  ],
  { pick, refuse },
);

/** The new container: publish it within 24 hours. A resumable upload sends its file to `uri`. */
export const NewContainer = record('NewContainer', {
  /** The id of the container: publish it within 24 hours with api.user.mediaPublish.create({ creation_id }). */
  id: identifier,
  /** The address to send the file to; only with `upload_type`. */
  uri: optional(t.string),
});
