import { GraphFailure } from '../../errors/failure.js';
import type { Row } from '../../graph/effect.js';
import { isNoVideo } from '../../http/media.js';
import type { SentFile } from '../../http/multipart.js';
import { isPublicAddress } from '../../world/hosts.js';

/**
 * What becomes of a file that Meta is to fetch. Nothing is downloaded: it can be read off the address. A file called
 * `broken` fails while it is worked on, one called `slow` takes five minutes.
 */
export function fileFate(address: string, now: number): Row {
  if (!isPublicAddress(address)) throw unfetched();
  const { pathname } = new URL(address);
  if (/\.(html?|pdf|jpe?g|png)$/i.test(pathname)) throw unfetched();
  const name = pathname
    .split('/')
    .at(-1)
    ?.replace(/\.\w+$/, '');
  return { ready_at: now + (name === 'slow' ? 300_000 : 3000), ...(name === 'broken' && { fails: true }) };
}

const unfetched = () =>
  new GraphFailure(389, undefined, '(#389) Unable to fetch video file from URL.', {
    userTitle: 'Unable to fetch video file',
    userMessage: 'Unable to fetch the video file from the address that was given.',
  });

/** Refuses bytes that are in no container of videos; `whole` is how large the file is that they begin. */
export function requireVideo({ head, size }: Pick<SentFile, 'head' | 'size'>, whole = size): void {
  if (isNoVideo(head, size, whole)) throw uploadFailure(6000, 1_363_024);
}

const trouble = 'There was a problem uploading your video. Please try again.';

/** Meta's error of a failed upload; `data` has the range that it expects. */
export function uploadFailure(code: number, subcode: number, data?: object): GraphFailure {
  return new GraphFailure(code, subcode, trouble, {
    ...(data && { data }),
    transient: false,
    userTitle: 'Error Uploading Video',
    userMessage: 'There was a problem uploading your video. Please try uploading it again.',
  });
}
