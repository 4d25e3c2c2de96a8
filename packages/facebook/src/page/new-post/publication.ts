import type { NoForm } from '@edgewalk/core/declare';

type Given = Readonly<Record<string, unknown>>;

/**
 * Checks that the publication parameters of a post or a photo agree. Meta checks whether the time is far enough ahead,
 * since clocks differ.
 */
export function checkPublication(given: Given): NoForm | undefined {
  const { scheduled_publish_time: at, unpublished_content_type: type, published } = given;
  if (at !== undefined && published !== false)
    return {
      at: 'published',
      why: 'write published: false beside scheduled_publish_time, or Meta publishes it at once',
    };
  if (type !== undefined && type !== 'PUBLISHED' && published !== false)
    return {
      at: 'published',
      why: 'write published: false beside unpublished_content_type, or Meta publishes it at once',
    };
  if (type === 'SCHEDULED' && at === undefined)
    return { at: 'scheduled_publish_time', why: 'give the time, from 10 minutes to 75 days ahead' };
  if (given['backdated_time_granularity'] !== undefined && given['backdated_time'] === undefined)
    return { at: 'backdated_time', why: 'give the time whose precision is backdated_time_granularity' };
  return undefined;
}
