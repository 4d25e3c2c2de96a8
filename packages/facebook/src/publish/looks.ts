import { isObject } from '@edgewalk/core/declare';
import type { Look, SurfaceLimits, UploadFile } from '@edgewalk/publishing';
import { mediaLimits, scheduleLimits } from './limits.js';
import { momentOf } from './timing.js';

/** The members of a content that hold media, and what they may be. */
const held = {
  photos: mediaLimits.photo,
  photo_story: mediaLimits.photoStory,
  reel: mediaLimits.reel,
  video_story: mediaLimits.videoStory,
  video: mediaLimits.video,
} as const satisfies Readonly<Record<string, SurfaceLimits>>;

/** What there is to look at of a post of a Page. Its parameters are checked elsewhere. */
export function looksOf(content: unknown, now: number): readonly Look[] {
  if (!isObject(content)) return [];
  const media = Object.entries(held).flatMap(([name, allowed]) => {
    const given = content[name];
    if (!Array.isArray(given)) return mediaLooks(given, allowed, name);
    return given.flatMap((one, index) => mediaLooks(one, allowed, `${name}[${index}]`));
  });
  return [...media, ...timeLooks(content, now)];
}

/** A photo or a video, under whichever name its edge has for a file and for an address. */
function mediaLooks(given: unknown, allowed: SurfaceLimits, at: string): readonly Look[] {
  if (!isObject(given)) return [];
  return ['url', 'file_url', 'source', 'file'].flatMap((name): readonly Look[] => {
    const value = given[name];
    const look = { at: `${at}.${name}`, allowed: [allowed] };
    if (value === undefined) return [];
    if (!name.endsWith('url')) return [{ ...look, file: value as UploadFile }];
    return typeof value === 'string' ? [{ ...look, url: value }] : [];
  });
}

function timeLooks(content: Readonly<Record<string, unknown>>, now: number): readonly Look[] {
  const time = momentOf(content['scheduled_publish_time']);
  if (time === undefined) return [];
  const surface = scheduleOf(content);
  return [{ at: 'scheduled_publish_time', allowed: [surface], facts: { secondsAhead: (time - now) / 1000 } }];
}

function scheduleOf(content: Readonly<Record<string, unknown>>): SurfaceLimits {
  if (content['reel'] !== undefined) return scheduleLimits.reel;
  return content['video'] === undefined ? scheduleLimits.post : scheduleLimits.video;
}
