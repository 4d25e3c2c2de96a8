import {
  identifier,
  looseBoolean,
  type NoForm,
  optional,
  type ParameterNames,
  record,
  variants,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import * as forms from './new-video/forms.js';
import type { About } from './new-video/members.js';

const phases = {
  start: forms.StartOfVideo,
  transfer: forms.PieceOfVideo,
  finish: forms.EndOfVideo,
  cancel: forms.CanceledVideo,
} as const;
const sources = {
  file_url: forms.VideoByAddress,
  source: forms.VideoAsFile,
  fbuploader_video_file_chunk: forms.VideoByHandle,
  crossposted_video_id: forms.CrosspostedVideo,
  source_instagram_media_id: forms.InstagramVideo,
  slideshow_spec: forms.Slideshow,
} as const;
type Source = keyof typeof sources;
type Form = (typeof sources)[Source] | (typeof phases)[keyof typeof phases];
const names = Object.keys(sources) as Source[];

function pick(given: Readonly<Record<string, unknown>>): Form | NoForm {
  const phase = given['upload_phase'];
  if (phase !== undefined) {
    const form = Object.entries(phases).find(([name]) => name === phase)?.[1];
    return form ?? { at: 'upload_phase', why: `write one of ${Object.keys(phases).join(', ')}` };
  }
  const [first, second] = names.filter((name) => given[name] !== undefined);
  if (first === undefined) return { why: `say where the video comes from: one of ${names.join(', ')}` };
  if (second !== undefined) return { at: second, why: `give either ${first} or ${second}` };
  return sources[first];
}

function refuse({ name }: Form, member: string): string | undefined {
  if (member === 'video_file_chunk' || member === 'start_offset') return "it goes with upload_phase: 'transfer'";
  if (name === 'StartOfVideo' || name === 'PieceOfVideo') return "say it at the end, with upload_phase: 'finish'";
  return undefined;
}

type Own<F extends Form> = Omit<t.TypeOf<F>, keyof About>;
export type NewVideo =
  | (About &
      (
        | Own<typeof forms.VideoByAddress>
        | Own<typeof forms.VideoAsFile>
        | Own<typeof forms.VideoByHandle>
        | Own<typeof forms.CrosspostedVideo>
        | Own<typeof forms.InstagramVideo>
        | Own<typeof forms.Slideshow>
        | Own<typeof forms.EndOfVideo>
      ))
  | t.TypeOf<typeof forms.StartOfVideo>
  | t.TypeOf<typeof forms.PieceOfVideo>
  | t.TypeOf<typeof forms.CanceledVideo>;

/**
 * A video to post: by URL, as a file, by the handle of an upload, from another Page, from Instagram, as a slideshow, or
 * in chunks: start, transfer until Meta has all of it, finish.
 */
export const NewVideo: t.Type<NewVideo> & ParameterNames = variants(
  'NewVideo',
  [...Object.values(sources), ...Object.values(phases)],
  {
    pick,
    refuse,
  },
);

/**
 * The response. `id` is the video's; a chunked upload returns `video_id` at its start, and then the offsets of the next
 * chunk, until both are the same.
 */
export const PostedVideo = record('PostedVideo', {
  /** The id of the video. */
  id: optional(identifier),
  /** Whether the step succeeded; of uploads in chunks. */
  success: optional(looseBoolean),
  /** The id of the video, at the start of an upload in chunks. */
  video_id: optional(identifier),
  /** The id of the upload, which its chunks and its end name. */
  upload_session_id: optional(identifier),
  /** The first byte of the next chunk. */
  start_offset: optional(identifier),
  /** The byte after the next chunk; equal to `start_offset` once all is sent. */
  end_offset: optional(identifier),
  /** The host that Meta would like the chunks to go to. */
  upload_domain: optional(t.string),
  /** A hint of Meta's about where the upload goes; Meta does not document it. */
  region_hint: optional(t.string),
  /** Whether Meta skips this video because it has it already. */
  skip_upload: optional(looseBoolean),
});
