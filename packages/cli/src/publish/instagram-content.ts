import type { NewPost } from '@edgewalk/instagram';
import { UsageError } from '../arguments/usage-error.js';
import type { PostKind } from '../commands/publish.js';
import type { Parameters } from '../input/parameters.js';
import { isVideo, type Media } from './media.js';

/** What `publish` of an Instagram account takes. */
export function instagramContent(kind: PostKind, media: readonly Media[], parameters: Parameters): NewPost {
  if (kind === 'video' || kind === 'post')
    throw new UsageError(`${kind}: only a Page has it: give --page ID${kind === 'video' ? ', or publish a reel' : ''}`);
  const content = kind === 'carousel' ? carousel(media) : single[kind](only(kind, media));
  // `publish` checks it against the declarations.
  return { ...content, ...parameters } as unknown as NewPost;
}

export function only(kind: PostKind, [first, second]: readonly Media[]): Media {
  if (first !== undefined && second === undefined) return first;
  throw new UsageError(`${kind}: give one file or address${kind === 'image' ? ': several are a carousel' : ''}`);
}

const single = {
  image: (media: Media) => ('url' in media ? { image_url: media.url } : { image: fileOf(media) }),
  reel: (media: Media) => ('url' in media ? { media_type: 'REELS', video_url: media.url } : { reel: fileOf(media) }),
  story: (media: Media) => {
    if ('url' in media) return { media_type: 'STORIES', [isVideo(media) ? 'video_url' : 'image_url']: media.url };
    return { [isVideo(media) ? 'video_story' : 'image_story']: fileOf(media) };
  },
} as const;

function carousel(media: readonly Media[]): object {
  return { media_type: 'CAROUSEL', children: media.map(childOf) };
}

function childOf(media: Media): object {
  if ('url' in media) return isVideo(media) ? { media_type: 'VIDEO', video_url: media.url } : { image_url: media.url };
  return isVideo(media) ? { video: fileOf(media) } : { image: fileOf(media) };
}

const fileOf = ({ file }: { readonly file: string }) => ({ file });
