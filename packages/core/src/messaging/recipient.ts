import { record } from '../codec/record.js';
import { idText } from '../codec/parameters.js';

/** A person, by the id that their messages come with. */
export const PersonRecipient = record('Person', { id: idText });

/** The author of a comment: once, and within 7 days. */
export const CommentRecipient = record('CommentAuthor', { comment_id: idText });
