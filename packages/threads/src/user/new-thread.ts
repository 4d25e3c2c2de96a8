import { type ParameterNames, variants } from '@edgewalk/core/declare';
import type * as t from 'io-ts';
import * as forms from './new-thread/forms.js';
import { type Form, pick } from './new-thread/pick.js';

const ofText = Object.keys(forms.NewText.props);

/** Explains why a form does not take a parameter, where there is specific advice. */
function refuse({ name }: Form, member: string): string | undefined {
  if (member === 'children') return "only a carousel has them: write media_type: 'CAROUSEL'";
  if (/Carousel(Image|Video)$/.test(name)) return 'it goes on the carousel, not on its children';
  if (name === 'NewCarousel' && ['alt_text', 'image_url', 'video_url'].includes(member))
    return 'it goes on the children of a carousel: create them with it';
  if (['image_url', 'video_url', 'alt_text', 'is_spoiler_media'].includes(member))
    return `it belongs to a media_type of its own: ${member === 'video_url' ? "'VIDEO'" : "'IMAGE'"}`;
  return ofText.includes(member) ? "only posts of text have it: write media_type: 'TEXT'" : undefined;
}

/** What may be created, by its members. */
export type NewThread =
  | forms.NewText
  | forms.NewImage
  | forms.NewVideo
  | forms.NewCarousel
  | forms.NewCarouselImage
  | forms.NewCarouselVideo;

/**
 * The container to create: for a post of text, an image, a video, a carousel or one of its children. `media_type` and
 * `is_carousel_item` distinguish them.
 */
export const NewThread: t.Type<NewThread> & ParameterNames = variants(
  'NewThread',
  [forms.NewText, forms.NewImage, forms.NewVideo, forms.NewCarousel, forms.NewCarouselImage, forms.NewCarouselVideo],
  { pick, refuse },
);
