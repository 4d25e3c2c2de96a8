import * as t from 'io-ts';
import {
  edge,
  expansion,
  Id,
  identifier,
  openEnum,
  node,
  optional,
  pages,
  post,
  read,
  record,
  remove,
  Success,
  time,
  timestamp,
  unsupported,
} from '../../src/declare/index.js';

const no = unsupported('there is nothing of the kind');

/** `/{note}/replies`: a list whose items are notes again. */
export class NoteReplies extends edge({
  path: 'replies',
  node: () => Note,
  get: pages({ maxLimit: 50 }),
  create: post(record('NewReply', { message: t.string }), Id),
  update: unsupported('change the reply itself: api.note(id).update()'),
  delete: no,
}) {}

/** A note under a post. */
export class Note extends node({
  name: 'Note',
  fields: record('Note', { id: identifier, text: optional(t.string), hidden: optional(t.boolean) }),
  defaults: ['id', 'text'],
  get: read({ permissions: { facebook: ['notes_read'] } }),
  create: unsupported('write it under a post: api.post(id).notes.create()'),
  update: post(record('NoteUpdate', { hide: t.boolean }), Success, { repeatable: true }),
  delete: remove(Success),
}) {
  get replies(): NoteReplies {
    return this.edge(NoteReplies);
  }
}

/** `/{post}/notes` */
export class PostNotes extends edge({
  path: 'notes',
  node: () => Note,
  get: pages({ maxLimit: 50, params: record('NotesQuery', { order: optional(t.string) }) }),
  create: post(record('NewNote', { message: t.string }), Id),
  update: no,
  delete: no,
}) {}

/** Something an account published. */
export class Post extends node({
  name: 'Post',
  fields: record('Post', {
    id: identifier,
    caption: optional(t.string),
    like_count: optional(t.number),
    kind: optional(openEnum('IMAGE', 'VIDEO')),
    timestamp: optional(timestamp),
    views: optional(t.number, { login: 'facebook' }),
  }),
  defaults: ['id', 'caption', 'views'],
  get: read(),
  create: no,
  update: no,
  delete: remove(Success, { login: 'facebook' }),
}) {
  get notes(): PostNotes {
    return this.edge(PostNotes);
  }
}

const NewPost = record('NewPost', {
  caption: optional(t.string),
  tags: optional(t.array(record('Tag', { x: t.number, y: t.number }))),
  children: optional(t.array(t.string)),
  at: optional(time),
  hide: optional(t.boolean),
});

/** `/{account}/posts` */
export class AccountPosts extends edge({
  path: 'posts',
  node: () => Post,
  get: pages({ params: record('PostsQuery', { since: optional(time), until: optional(time) }) }),
  create: post(NewPost, Id, { permissions: { facebook: ['posts_write'] } }),
  update: unsupported('change the post itself'),
  delete: unsupported('delete the post itself: api.post(id).delete()'),
}) {}

/** The posts of someone else: a list inside an expansion, so without links. */
class OtherAccountPosts extends edge({
  path: 'posts',
  node: () => Post,
  get: pages(),
  create: no,
  update: no,
  delete: no,
}) {}

/** Someone else's account. */
class OtherAccount extends node({
  name: 'OtherAccount',
  fields: record('OtherAccount', { id: identifier, username: optional(t.string) }),
  defaults: ['id', 'username'],
  get: unsupported('find it by its name: api.account.discovery.get({ username })'),
  create: no,
  update: no,
  delete: no,
}) {
  get posts(): OtherAccountPosts {
    return this.edge(OtherAccountPosts);
  }
}

/** An edge that is a field expansion and no URL. */
export class AccountDiscovery extends edge({
  path: 'discovery',
  node: () => OtherAccount,
  get: expansion({ params: record('DiscoveryQuery', { username: t.string }) }),
  create: no,
  update: no,
  delete: no,
}) {}

/** The account a token speaks for. */
export class Account extends node({
  name: 'Account',
  fields: record('Account', { id: identifier, username: optional(t.string), followers: optional(t.number) }),
  defaults: ['id', 'username'],
  get: read(),
  create: no,
  update: no,
  delete: no,
}) {
  get posts(): AccountPosts {
    return this.edge(AccountPosts);
  }
  get discovery(): AccountDiscovery {
    return this.edge(AccountDiscovery);
  }
}
