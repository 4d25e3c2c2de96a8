import {
  check,
  identifier,
  idText,
  looseBoolean,
  oneOf,
  optional,
  record,
  time,
  variants,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { ContentCategory, VideoTargeting } from '../video/members.js';
import { uploadPhase } from './upload-phase.js';

/** Opens an upload. Then send the file: fb.video(video_id).upload.create({ file }). */
export const StartOfReel = record('StartOfReel', {
  /** `start` opens an upload. */
  upload_phase: uploadPhase('start'),
});

/** How to publish the file that was sent. */
export const EndOfReel = check(
  record('EndOfReel', {
    /** `finish` publishes the file that was sent. */
    upload_phase: uploadPhase('finish'),
    /** The id that the start returned. */
    video_id: idText,
    /** `PUBLISHED`, `DRAFT` or `SCHEDULED`; not needed for a story. */
    video_state: optional(oneOf('PUBLISHED', 'DRAFT', 'SCHEDULED')),
    /** When to publish it, from 10 minutes to 29 days ahead; requires `video_state: 'SCHEDULED'`. */
    scheduled_publish_time: optional(time),
    /** The title of the reel. */
    title: optional(t.string),
    /** The text of the reel. */
    description: optional(t.string),
    /** The id of a Page with a location. */
    place: optional(idText),
    /** Only these may see it; all by default. */
    targeting: optional(VideoTargeting),
    /** Only these see it in their feeds. */
    feed_targeting: optional(VideoTargeting),
    /** The kind of content, such as `SPORTS`. */
    content_category: optional(ContentCategory),
    /** True shows it in the feed too. */
    share_to_feed: optional(t.boolean),
    /** True lets others make reels from it. */
    allow_video_remixing: optional(t.boolean),
  }),
  ({ video_state: state, scheduled_publish_time: at }) => {
    if (state === 'SCHEDULED') return at === undefined ? 'write scheduled_publish_time: when to publish it' : undefined;
    return at === undefined ? undefined : "write video_state: 'SCHEDULED' beside scheduled_publish_time";
  },
);

/** A reel, or a story that is a video: opened, then sent, then finished. */
export const NewReel = variants('NewReel', [StartOfReel, EndOfReel], {
  pick: ({ upload_phase: phase }) => {
    if (StartOfReel.props.upload_phase.words.some((word) => word === phase)) return StartOfReel;
    if (EndOfReel.props.upload_phase.words.some((word) => word === phase)) return EndOfReel;
    return { at: 'upload_phase', why: "write 'start', or 'finish' when the file is sent" };
  },
  refuse: ({ name }) => (name === 'StartOfReel' ? "say it at the end, with upload_phase: 'finish'" : undefined),
});
export type NewReel = t.TypeOf<typeof NewReel>;

/** The response to the start (`video_id`, `upload_url`) and to the end. */
export const PostedReel = record('PostedReel', {
  /** The id of the video. */
  video_id: optional(identifier),
  /** The URL for the file: fb.video(video_id).upload.create({ file }) sends it there. */
  upload_url: optional(t.string),
  /** True when Meta has taken it; it is public when its `publishing_phase` is complete. */
  success: optional(looseBoolean),
  /** What Meta says of it. */
  message: optional(t.string),
  /** The id of its post. */
  post_id: optional(identifier),
});
