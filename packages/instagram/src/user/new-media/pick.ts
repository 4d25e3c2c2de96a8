import type { NoForm } from '@edgewalk/core/declare';
import * as f from './forms.js';

/** One of the forms that a new container takes. */
export type Form = (typeof f)[keyof typeof f];
type Given = Readonly<Record<string, unknown>>;

const types = ['IMAGE', 'REELS', 'STORIES', 'CAROUSEL', 'VIDEO'];
/** Likely wrong names, and Meta's name. */
const suggestions: Readonly<Record<string, string>> = {
  REEL: 'REELS',
  STORY: 'STORIES',
  CAROUSEL_ALBUM: 'CAROUSEL',
  ALBUM: 'CAROUSEL',
  PHOTO: 'IMAGE',
};

/** Picks the form by the members that distinguish the forms. */
export function pick(given: Given): Form | NoForm {
  const wrong = checkMediaType(given) ?? checkFile(given);
  if (wrong) return wrong;
  if (given['is_carousel_item'] === true) return pickChild(given);
  const isResumable = given['upload_type'] !== undefined;
  switch (given['media_type']) {
    case 'REELS':
      return isResumable ? f.ResumableReel : f.NewReel;
    case 'STORIES':
      if (isResumable) return f.ResumableStory;
      return given['video_url'] === undefined ? f.NewStoryImage : f.NewStoryVideo;
    case 'CAROUSEL':
      return f.NewCarousel;
    case 'VIDEO':
      return { at: 'media_type', why: videoAlone };
    default:
      return pickUntyped(given);
  }
}

const videoAlone =
  "videos of their own are reels since 2023-11-09: write 'REELS'; 'VIDEO' is for carousels, with is_carousel_item: true";

function checkMediaType({ media_type: type, is_carousel_item: isChild }: Given): NoForm | undefined {
  if (isChild !== undefined && typeof isChild !== 'boolean')
    return { at: 'is_carousel_item', why: 'write true or false' };
  if (type === undefined || (typeof type === 'string' && types.includes(type))) return undefined;
  const word = typeof type === 'string' ? type.toUpperCase() : '';
  const suggestion = suggestions[word] ?? (types.includes(word) ? word : undefined);
  const why = suggestion === undefined ? `write one of ${types.join(', ')}` : `write '${suggestion}'`;
  return { at: 'media_type', why };
}

function checkFile(given: Given): NoForm | undefined {
  const files = ['image_url', 'video_url', 'upload_type', 'children'].filter((name) => given[name] !== undefined);
  if (files.length > 1) return { at: files[1] ?? '', why: `give one file, either ${files.join(' or ')}` };
  if (files.length === 1) return undefined;
  if (given['media_type'] === 'CAROUSEL') return { at: 'children', why: 'give the ids of 2 to 10 containers' };
  const uses =
    given['media_type'] === 'REELS' || given['media_type'] === 'VIDEO' ? 'video_url' : 'image_url or video_url';
  return { why: `give a file: ${uses}, or upload_type: 'resumable' to send the bytes of a video afterwards` };
}

function pickChild(given: Given): Form | NoForm {
  const type = given['media_type'];
  if (type === 'CAROUSEL') return { at: 'media_type', why: 'a carousel cannot be in a carousel' };
  if (type === 'STORIES') return { at: 'media_type', why: 'a story cannot be in a carousel' };
  if (given['image_url'] !== undefined) {
    if (type === undefined || type === 'IMAGE') return f.NewCarouselImage;
    return { at: 'media_type', why: "leave it out, or write 'IMAGE': the child has an image_url" };
  }
  if (type !== 'VIDEO') return { at: 'media_type', why: "write 'VIDEO': that is what a video of a carousel is" };
  return given['upload_type'] === undefined ? f.NewCarouselVideo : f.ResumableCarouselVideo;
}

function pickUntyped(given: Given): Form | NoForm {
  if (given['children'] !== undefined) return { at: 'media_type', why: "write 'CAROUSEL' to make one of children" };
  if (given['image_url'] !== undefined) return f.NewImage;
  return { at: 'media_type', why: "write 'REELS' or 'STORIES' to make one of a video" };
}
