import * as ig from '@edgewalk/instagram';
import { invalid } from '../../errors/failure.js';
import { effect, type EffectContext, type Row } from '../../graph/effect.js';
import { days, timestampOf } from '../../world/clock.js';
import { objectIn } from '../../world/values.js';
import type { ContainerParams } from '../container/containers.js';

const letters = ['a', 'b', 'c', 'd'] as const;

/** What a media keeps of the add-on of its container. */
export function addOnFields(
  { poll_attachment: poll, is_poll_duration_extended: isLong, is_comment_prompt_used: isPrompt }: ContainerParams,
  now: number,
): Row {
  const ends = isLong === true ? {} : { expiration_timestamp: timestampOf(now + days(3)) };
  return { ...(poll && { poll: { ...poll, ...ends } }), ...(isPrompt === true && { prompt: { data: [] } }) };
}

/** Nobody has voted in a poll that is new. */
function shownPoll(poll: Row): Row {
  const shares = letters.filter((letter) => poll[`option_${letter}`] !== undefined);
  return { ...poll, ...Object.fromEntries(shares.map((letter) => [`option_${letter}_votes_percentage`, 0])) };
}

const kept = ({ subject: { fields } }: EffectContext, name: 'poll' | 'prompt'): readonly Row[] => {
  if (fields['media_product_type'] === 'STORY') throw invalid('Caption add-ons are not supported for stories');
  const found = objectIn(fields, name);
  return found ? [found] : [];
};

/** What is attached to the captions of posts. */
export const addOns = [
  effect(ig.MediaPollAttachment, { list: (context) => kept(context, 'poll').map(shownPoll) }),
  effect(ig.MediaPromptResponse, { list: (context) => kept(context, 'prompt') }),
];
