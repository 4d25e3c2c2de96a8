import type { NewPagePost } from '@edgewalk/facebook';
import { UsageError } from '../arguments/usage-error.js';
import type { PostKind } from '../commands/publish.js';
import type { Parameters } from '../input/parameters.js';
import { only } from './instagram-content.js';
import { isVideo, type Media } from './media.js';

/** What `publish` of a Page takes. The caption is the `message` of a post, and the `description` of a video. */
export function pageContent(
  kind: PostKind,
  media: readonly Media[],
  { caption, ...parameters }: Parameters,
): NewPagePost {
  // `publish` checks it against the declarations.
  return { ...contents[kind](media, caption), ...parameters } as unknown as NewPagePost;
}

type Make = (media: readonly Media[], caption: unknown) => object;

const contents: Readonly<Record<PostKind, Make>> = {
  image: (media, caption) => photos([only('image', media)], caption),
  carousel: photos,
  reel: (media, caption) => ({ reel: videoOf(only('reel', media)), ...textOf('description', caption) }),
  video: (media, caption) => ({ video: videoOf(only('video', media)), ...textOf('description', caption) }),
  story: (media) => {
    const one = only('story', media);
    return isVideo(one) ? { video_story: videoOf(one) } : { photo_story: photoOf(one) };
  },
  post: (media, caption) => {
    if (media.length > 0) throw new UsageError('post: it has no file: publish an image, a carousel or a video');
    return textOf('message', caption);
  },
};

function photos(media: readonly Media[], caption: unknown): object {
  return { photos: media.map(photoOf), ...textOf('message', caption) };
}

const textOf = (name: string, caption: unknown): object => (caption === undefined ? {} : { [name]: caption });
const videoOf = (media: Media) => ('url' in media ? { file_url: media.url } : { file: media.file });
const photoOf = (media: Media) => ('url' in media ? { url: media.url } : { source: media.file });
