import {
  type EdgeDeclaration,
  file,
  Id,
  idText,
  isListed,
  looseBoolean,
  looseNumber,
  oneOf,
  optional,
  pages,
  post,
  publicUrl,
  record,
  time,
  unsupported,
  variants,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageEngagement, readVisitors } from '../permissions.js';

/** The summary of comments that `summary: true` returns. */
export const CommentSummary = record('CommentSummary', {
  /** The order of the list: `ranked`, `chronological` or `reverse_chronological`. */
  order: optional(t.string),
  /** How many comments the filter has; the list may show fewer. */
  total_count: optional(looseNumber),
  /** Whether you may comment. */
  can_comment: optional(looseBoolean),
});

/** Which comments to list, and in which order. */
export const CommentsQuery = record('CommentsQuery', {
  /** `toplevel`, the default, leaves replies out; `stream` lists them among the comments, by time. */
  filter: optional(oneOf('toplevel', 'stream')),
  /** Live videos only: `filter_low_quality` hides poor comments, as Facebook does. */
  live_filter: optional(oneOf('filter_low_quality', 'no_filter')),
  /** The oldest first (`chronological`), or the latest (`reverse_chronological`). */
  order: optional(oneOf('chronological', 'reverse_chronological')),
  /** Only comments after this time: a Date, unix seconds or a text. */
  since: optional(time),
});

const WithText = record('CommentWithText', {
  /** The text of the comment. */
  message: t.string,
});
const WithPhoto = record('CommentWithPhoto', {
  /** The id of an unpublished photo of your own. */
  attachment_id: idText,
  /** The text of the comment. */
  message: optional(t.string),
});
const WithGif = record('CommentWithGif', {
  /** The URL of a GIF. */
  attachment_share_url: publicUrl,
  /** The text of the comment. */
  message: optional(t.string),
});
const WithImage = record('CommentWithImage', {
  /** The URL of an image. */
  attachment_url: publicUrl,
  /** The text of the comment. */
  message: optional(t.string),
});
const WithFile = record('CommentWithFile', {
  /** An image as a file. */
  source: file,
  /** The text of the comment. */
  message: optional(t.string),
});

const attachments = {
  attachment_id: WithPhoto,
  attachment_share_url: WithGif,
  attachment_url: WithImage,
  source: WithFile,
} as const;
const names = ['attachment_id', 'attachment_share_url', 'attachment_url', 'source'] as const;

/**
 * A comment to write: a text, one attachment, or both. An attachment is an unpublished photo of your own, the URL of a
 * GIF, the URL of an image, or an image as a file.
 */
export const NewComment = variants('NewComment', [WithText, WithPhoto, WithGif, WithImage, WithFile], {
  pick: (given) => {
    const [attached, second] = names.filter((name) => given[name] !== undefined);
    if (attached === undefined && given['message'] === undefined)
      return { why: `give a message, or one of ${names.join(', ')}` };
    if (second !== undefined) return { at: second, why: `give either ${attached} or ${second}` };
    return attached === undefined ? WithText : attachments[attached];
  },
});

const get = pages({ params: CommentsQuery, summary: CommentSummary, permissions: readVisitors });
const verify = isListed({
  given: 'message',
  shown: 'message',
  time: 'created_time',
  query: { filter: 'stream', order: 'reverse_chronological' },
});
const update = unsupported('edit the comment itself: fb.comment(id).update({ message })');
const remove = unsupported('delete the comment itself: fb.comment(id).delete()');

/** The declaration that every `/comments` shares. */
export const comments = <Node extends EdgeDeclaration['node']>(node: Node) => ({
  path: 'comments' as const,
  node,
  get,
  /** Comments as the Page. With `fields` the response is the comment. */
  create: post(NewComment, Id, { readAfterWrite: true, permissions: manageEngagement, verify }),
  update,
  delete: remove,
});

/** Read-only comments, such as those of a live video. */
export const readOnlyComments = <Node extends EdgeDeclaration['node']>(node: Node) => ({
  path: 'comments' as const,
  node,
  get,
  create: unsupported('comment on its video: fb.video(id).comments.create({ message })'),
  update,
  delete: remove,
});
