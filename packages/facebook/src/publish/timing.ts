import { InvalidArgumentError } from '@edgewalk/core';
import { operation } from './failures.js';

type Given = Readonly<Record<string, unknown>>;

/** When a post appears, read from its content. */
export interface Timing {
  readonly state: 'published' | 'scheduled' | 'draft';
  readonly at?: unknown;
}

/** What publishing writes itself, and what to write instead. */
const written = {
  published: 'leave it out: write scheduled_publish_time or draft: true to publish it later',
  unpublished_content_type: 'leave it out: write scheduled_publish_time or draft: true',
  video_state: 'leave it out: write scheduled_publish_time or draft: true',
  attached_media: 'give the photos: photos: [{ url }], or ids of those that are uploaded: photos: [id]',
  upload_phase: 'leave it out: publish starts, sends and finishes the video by itself',
} as const;

/** Reads when a post appears; the rest is its content. */
export function splitTiming(content: Given): { readonly timing: Timing; readonly rest: Given } {
  for (const [name, advice] of Object.entries(written)) if (content[name] !== undefined) throw refusal(name, advice);
  const { scheduled_publish_time: at, draft, ...rest } = content;
  if (draft !== undefined && typeof draft !== 'boolean') throw refusal('draft', 'write true or false');
  if (at !== undefined && draft === true)
    throw refusal('draft', 'a draft has no time: leave out draft, or scheduled_publish_time');
  if (at !== undefined) return { timing: { state: 'scheduled', at }, rest };
  return { timing: { state: draft === true ? 'draft' : 'published' }, rest };
}

/** Refuses a time that is past or too far. How near is too near is Meta's to say, since clocks differ. */
export function checkTime({ at }: Timing, now: number, farthestDays: number): void {
  const time = momentOf(at);
  if (time === undefined) return;
  if (time <= now) throw refusal('scheduled_publish_time', 'it is past: write a time 10 minutes ahead or more');
  if (time > now + farthestDays * 86_400_000)
    throw refusal('scheduled_publish_time', `write a time at most ${farthestDays} days ahead`);
}

/** The milliseconds of a time; undefined where only Meta can read it. */
export function momentOf(at: unknown): number | undefined {
  if (at instanceof Date) return at.getTime();
  if (typeof at === 'number') return at * 1000;
  if (typeof at !== 'string') return undefined;
  const time = /^\d+$/.test(at) ? Number(at) * 1000 : Date.parse(at);
  return Number.isNaN(time) ? undefined : time;
}

const refusal = (name: string, advice: string) => new InvalidArgumentError(operation, `${name}: ${advice}`);
