import { check, file, idText, oneOf, optional, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { scheduled } from '../../video/members.js';
import { about } from './members.js';

/** By a public URL, from which Meta fetches it. */
export const VideoByAddress = scheduled(
  record('VideoByAddress', {
    /** A public URL from which Meta fetches the file, within 5 minutes. */
    file_url: publicUrl,
    ...about.props,
  }),
);
/** As a file, in one request. */
export const VideoAsFile = scheduled(
  record('VideoAsFile', {
    /** The file, in one request; up to about 1 GB. */
    source: file,
    ...about.props,
  }),
);
/** By the handle that the Resumable Upload API returned as `h`. */
export const VideoByHandle = scheduled(
  record('VideoByHandle', {
    /** The handle that the Resumable Upload API returned as `h`. */
    fbuploader_video_file_chunk: t.string,
    ...about.props,
  }),
);
/** A video of another Page that allows this one to use it. */
export const CrosspostedVideo = scheduled(
  record('CrosspostedVideo', {
    /** A video of another Page that allows this one to use it. */
    crossposted_video_id: idText,
    ...about.props,
  }),
);
/** A reel or video of the Instagram account that belongs to the Page. */
export const InstagramVideo = scheduled(
  record('InstagramVideo', {
    /** A reel or video of the Instagram account that belongs to the Page. */
    source_instagram_media_id: idText,
    ...about.props,
  }),
);

const Images = check(t.array(publicUrl), ({ length }) =>
  length < 3 || length > 7 ? `a slideshow has 3 to 7 images, not ${length}` : undefined,
);
/** Images, one after another. Times in milliseconds. */
export const Slideshow = scheduled(
  record('Slideshow', {
    /** Images to make a video of. */
    slideshow_spec: record('SlideshowSpec', {
      /** The public URLs of 3 to 7 images. */
      images_urls: Images,
      /** How long each image stays, in milliseconds. */
      duration_ms: optional(t.number),
      /** How long a change takes, in milliseconds. */
      transition_ms: optional(t.number),
    }),
    ...about.props,
  }),
);

const offset = check(t.union([t.string, t.number]), (value) =>
  /^\d+$/.test(String(value)) ? undefined : `write the start_offset that Meta returned, not ${value}`,
);

/** Opens a chunked upload. */
export const StartOfVideo = record('StartOfVideo', {
  /** `start` opens a chunked upload. */
  upload_phase: oneOf('start'),
  /** The size of the file in bytes; without it Meta does not know where the last chunk ends. */
  file_size: optional(t.number),
  /** The id of a video of your own to replace. */
  replace_video_id: optional(idText),
});
/** One chunk: the bytes from `start_offset` to the `end_offset` that Meta returned. */
export const PieceOfVideo = record('PieceOfVideo', {
  /** `transfer` sends one chunk. */
  upload_phase: oneOf('transfer'),
  /** The id that the start returned. */
  upload_session_id: idText,
  /** The first byte of the chunk, as Meta named it. */
  start_offset: offset,
  /** The byte after the chunk, as Meta named it. */
  end_offset: optional(offset),
  /** The bytes of the chunk. */
  video_file_chunk: file,
});
/** The last step: what to publish. */
export const EndOfVideo = scheduled(
  record('EndOfVideo', {
    /** `finish` publishes the file that was sent. */
    upload_phase: oneOf('finish'),
    /** The id that the start returned. */
    upload_session_id: idText,
    ...about.props,
  }),
);
/** Cancels an upload. */
export const CanceledVideo = record('CanceledVideo', {
  /** `cancel` ends the upload. */
  upload_phase: oneOf('cancel'),
  /** The id that the start returned. */
  upload_session_id: idText,
});
