import { identifier, looseNumber, oddAsMissing, openEnum, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const text = optional(t.string);
const id = optional(identifier);
const seconds = optional(looseNumber);
const author = optional(oddAsMissing(record('Author', { id, name: text })));
const TaggedName = record('TaggedName', {
  id,
  name: text,
  type: text,
  offset: optional(looseNumber),
  length: optional(looseNumber),
});

/** A post or comment that mentions the Page. */
export const PageMention = record('PageMention', {
  item: openEnum('post', 'comment'),
  verb: optional(openEnum('add', 'edit', 'remove')),
  post_id: id,
  comment_id: id,
  message: text,
  message_tags: optional(t.array(TaggedName)),
  created_time: seconds,
  from: author,
  sender_id: id,
  sender_name: text,
});

/** A recommendation of the Page, or a comment or reaction on one. */
export const Rating = record('Rating', {
  item: openEnum('rating', 'comment', 'like', 'reaction'),
  verb: optional(openEnum('add', 'edit', 'remove')),
  open_graph_story_id: id,
  reviewer_id: id,
  reviewer_name: text,
  /** 1 to 5, before there were recommendations. */
  rating: optional(looseNumber),
  recommendation_type: optional(openEnum('POSITIVE', 'NEGATIVE')),
  review_text: text,
  comment_id: id,
  post_id: id,
  parent_id: id,
  reaction_type: text,
  message: text,
  created_time: seconds,
  from: author,
  sender_id: id,
  sender_name: text,
});

/** Somebody filled in a form: read `fb.lead(leadgen_id)` for the answers. */
export const Leadgen = record('Leadgen', {
  leadgen_id: identifier,
  page_id: id,
  form_id: id,
  /** `0` from the test tool. */
  ad_id: id,
  adgroup_id: id,
  created_time: seconds,
});

export const LiveVideoState = record('LiveVideoState', {
  id: identifier,
  status: openEnum('live', 'live_stopped', 'vod'),
});
export const VideoState = record('VideoState', {
  id: identifier,
  status: optional(record('VideoStatus', { video_status: text })),
});
export const ConversationChange = record('ConversationChange', { thread_id: id, page_id: id });

const rows = optional(t.array(t.UnknownRecord));
export const BusinessIntegrity = record('BusinessIntegrity', {
  timestamp: optional(looseNumber),
  status: text,
  violations: rows,
  restrictions: rows,
  action_events: rows,
});

/** What a form in a conversation asked. */
export const CustomerInformation = record('CustomerInformation', { screens: rows });
export const MessagingFeedback = record('MessagingFeedback', { feedback_screens: rows });
