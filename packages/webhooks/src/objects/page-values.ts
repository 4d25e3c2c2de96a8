import { identifier, openEnum, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { id, number, text, tolerant } from './members.js';

const author = tolerant(record('Author', { id, name: text }));
const TaggedName = record('TaggedName', {
  id,
  name: text,
  type: text,
  offset: number,
  length: number,
});

/** A post or comment that mentions the Page. */
export const PageMention = record('PageMention', {
  item: openEnum('post', 'comment'),
  verb: tolerant(openEnum('add', 'edit', 'edited', 'remove')),
  post_id: id,
  comment_id: id,
  message: text,
  message_tags: tolerant(t.array(TaggedName)),
  created_time: number,
  from: author,
  sender_id: id,
  sender_name: text,
});

/** A recommendation of the Page, or a comment or reaction on one. */
export const Rating = record('Rating', {
  item: openEnum('rating', 'comment', 'like', 'reaction'),
  verb: tolerant(openEnum('add', 'edit', 'edited', 'remove')),
  open_graph_story_id: id,
  reviewer_id: id,
  reviewer_name: text,
  /** 1 to 5; only ratings from before recommendations. */
  rating: number,
  recommendation_type: tolerant(openEnum('POSITIVE', 'NEGATIVE')),
  review_text: text,
  comment_id: id,
  post_id: id,
  parent_id: id,
  reaction_type: text,
  message: text,
  created_time: number,
  from: author,
  sender_id: id,
  sender_name: text,
});

/** Somebody filled in a form: read `fb.lead(leadgen_id)` for the answers. */
export const Leadgen = record('Leadgen', {
  leadgen_id: identifier,
  page_id: id,
  form_id: id,
  /** `0` if sent by the test tool. */
  ad_id: id,
  adgroup_id: id,
  created_time: number,
});

export const LiveVideoState = record('LiveVideoState', {
  id: identifier,
  status: openEnum('live', 'live_stopped', 'vod'),
});
export const VideoState = record('VideoState', {
  id: identifier,
  status: tolerant(record('VideoStatus', { video_status: text })),
});
export const ConversationChange = record('ConversationChange', { thread_id: id, page_id: id });

const rows = tolerant(t.array(t.UnknownRecord));
export const BusinessIntegrity = record('BusinessIntegrity', {
  timestamp: number,
  status: text,
  violations: rows,
  restrictions: rows,
  action_events: rows,
});

/** The answers to a form in a conversation. */
export const CustomerInformation = record('CustomerInformation', { screens: rows });
export const MessagingFeedback = record('MessagingFeedback', { feedback_screens: rows });
