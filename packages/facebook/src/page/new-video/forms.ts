import { check, file, idText, oneOf, optional, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { scheduled } from '../../video/members.js';
import { about } from './members.js';

/** By a public URL, from which Meta fetches it. */
export const VideoByAddress = scheduled(record('VideoByAddress', { file_url: publicUrl, ...about }));
/** As a file, in one request. */
export const VideoAsFile = scheduled(record('VideoAsFile', { source: file, ...about }));
/** By the handle that the Resumable Upload API returned as `h`. */
export const VideoByHandle = scheduled(record('VideoByHandle', { fbuploader_video_file_chunk: t.string, ...about }));
/** A video of another Page that allows this one to use it. */
export const CrosspostedVideo = scheduled(record('CrosspostedVideo', { crossposted_video_id: idText, ...about }));
/** A reel or video of the Instagram account that belongs to the Page. */
export const InstagramVideo = scheduled(record('InstagramVideo', { source_instagram_media_id: idText, ...about }));

const Images = check(t.array(publicUrl), ({ length }) =>
  length < 3 || length > 7 ? `a slideshow has 3 to 7 images, not ${length}` : undefined,
);
/** Images, one after another. Times in milliseconds. */
export const Slideshow = scheduled(
  record('Slideshow', {
    slideshow_spec: record('SlideshowSpec', {
      images_urls: Images,
      duration_ms: optional(t.number),
      transition_ms: optional(t.number),
    }),
    ...about,
  }),
);

const offset = check(t.union([t.string, t.number]), (value) =>
  /^\d+$/.test(String(value)) ? undefined : `write the start_offset that Meta returned, not ${value}`,
);

/** Opens a chunked upload. */
export const StartOfVideo = record('StartOfVideo', {
  upload_phase: oneOf('start'),
  /** In bytes. Meta takes a start without it, and then does not know where the last chunk ends: give it. */
  file_size: optional(t.number),
  replace_video_id: optional(idText),
});
/** One chunk: the bytes from `start_offset` to the `end_offset` that Meta returned. */
export const PieceOfVideo = record('PieceOfVideo', {
  upload_phase: oneOf('transfer'),
  upload_session_id: idText,
  start_offset: offset,
  end_offset: optional(offset),
  video_file_chunk: file,
});
/** The last step: what to publish. */
export const EndOfVideo = scheduled(
  record('EndOfVideo', { upload_phase: oneOf('finish'), upload_session_id: idText, ...about }),
);
/** Cancels an upload. */
export const CanceledVideo = record('CanceledVideo', {
  upload_phase: oneOf('cancel'),
  upload_session_id: idText,
});
