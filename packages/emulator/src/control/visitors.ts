import { isObject } from '@edgewalk/core/declare';
import type { RawParams } from '../http/form.js';
import type { As, VisitorAttachment, VisitorMessage } from '../visitors/visitors.js';
import { mayBeText, text, wrong } from './members.js';
import type { ActDocument, PeopleDocument } from './documents.js';
import type { Route } from './routes.js';

const by = (body: RawParams): As => {
  const as = mayBeText(body, 'as');
  return as === undefined ? {} : { as };
};

/** What a command needs to know of a visitor's act. */
interface VisitorAct {
  /** Meta's names of the fields whose events it causes. */
  readonly causes: readonly string[];
  /** The member that names what is acted on. */
  readonly on?: 'on' | 'account' | 'page' | 'comment';
}

/** The acts of visitors, by the name of their route. */
export const visitorActs: Readonly<Record<string, VisitorAct>> = {
  comment: { causes: ['comments', 'live_comments'], on: 'on' },
  reply: { causes: ['replies'], on: 'comment' },
  like: { causes: [], on: 'on' },
  mention: { causes: ['mentions'], on: 'account' },
  mentionPage: { causes: ['mention'], on: 'page' },
  message: { causes: ['messages'], on: 'account' },
  editMessage: { causes: ['message_edit'] },
  react: { causes: ['message_reactions'] },
  unsend: { causes: [] },
  postback: { causes: ['messaging_postbacks'], on: 'account' },
  openLink: { causes: ['messaging_referral', 'messaging_referrals'], on: 'account' },
  seen: { causes: ['messaging_seen', 'message_reads'], on: 'account' },
  post: { causes: ['feed'], on: 'page' },
  recommend: { causes: ['ratings'], on: 'page' },
  lead: { causes: ['leadgen'] },
  changeProfile: { causes: [] },
};

/** The methods of `emulator.visitors` and `emulator.inbox`; the members of a body are named like their parameters. */
const acts: Readonly<Record<string, Route>> = {
  'POST /visitors/comment': ({ visitors }, body) => visitors.comment(text(body, 'on'), text(body, 'text'), by(body)),
  'POST /visitors/reply': ({ visitors }, body) => visitors.reply(text(body, 'comment'), text(body, 'text'), by(body)),
  'POST /visitors/mention': ({ visitors }, body) => {
    const where = mayBeText(body, 'in') === 'caption' ? 'caption' : 'comment';
    return visitors.mention(text(body, 'account'), text(body, 'text'), { ...by(body), in: where });
  },
  'POST /visitors/mentionPage': ({ visitors }, body) => {
    const where = mayBeText(body, 'in') === 'comment' ? 'comment' : 'post';
    return visitors.mentionPage(text(body, 'page'), text(body, 'text'), { ...by(body), in: where });
  },
  'POST /visitors/message': ({ visitors }, body) => visitors.message(text(body, 'account'), messageIn(body), by(body)),
  'POST /visitors/editMessage': ({ visitors }, body) => visitors.editMessage(text(body, 'message'), text(body, 'text')),
  'POST /visitors/react': ({ visitors }, body) =>
    visitors.react(text(body, 'message'), body['reaction'] === null ? null : mayBeText(body, 'reaction')),
  'POST /visitors/unsend': ({ visitors }, body) => visitors.unsend(text(body, 'message')),
  'POST /visitors/postback': ({ visitors }, body) =>
    visitors.postback(text(body, 'account'), { title: text(body, 'title'), payload: text(body, 'payload') }, by(body)),
  'POST /visitors/openLink': ({ visitors }, body) => {
    const source = mayBeText(body, 'source');
    const link = { ref: text(body, 'ref'), ...(source !== undefined && { source }) };
    return visitors.openLink(text(body, 'account'), link, by(body));
  },
  'POST /visitors/seen': ({ visitors }, body) => visitors.seen(text(body, 'account'), by(body)),
  'POST /visitors/like': ({ visitors }, body) => {
    const reaction = mayBeText(body, 'reaction');
    return visitors.like(text(body, 'on'), { ...by(body), ...(reaction !== undefined && { reaction }) });
  },
  'POST /visitors/post': ({ visitors }, body) => visitors.post(text(body, 'page'), text(body, 'text'), by(body)),
  'POST /visitors/recommend': ({ visitors }, body) => {
    const words = mayBeText(body, 'text');
    const review = { recommends: body['recommends'] !== false, ...(words !== undefined && { text: words }) };
    return visitors.recommend(text(body, 'page'), review, by(body));
  },
  'POST /visitors/lead': ({ visitors }, body) => visitors.lead(text(body, 'form'), answersIn(body)),
  'POST /visitors/changeProfile': ({ visitors }, body) =>
    visitors.changeProfile(text(body, 'person'), text(body, 'field'), text(body, 'value')),
  'POST /inbox/message': ({ inbox }, body) => inbox.message(text(body, 'account'), text(body, 'text'), by(body)),
  'POST /inbox/take': ({ inbox }, body) => inbox.take(text(body, 'account'), by(body)),
  'POST /inbox/pass': ({ inbox }, body) => inbox.pass(text(body, 'account'), { ...by(body), ...metadataIn(body) }),
  'POST /inbox/request': ({ inbox }, body) =>
    inbox.request(text(body, 'account'), { ...by(body), ...metadataIn(body) }),
};

/** Adds the ids of the deliveries that an act causes to what it makes. */
const caused =
  (act: Route): Route =>
  async (emulator, body, id): Promise<ActDocument> => {
    const { result, ids } = await emulator.deliveries.causedBy(() => act(emulator, body, id));
    return { ...(isObject(result) ? result : { success: true }), deliveries: ids };
  };

/** The acts of people, with the deliveries that they cause. */
export const visitorRoutes: Readonly<Record<string, Route>> = {
  'GET /visitors/people': ({ people }): PeopleDocument => ({ data: people }),
  ...Object.fromEntries(Object.entries(acts).map(([route, act]) => [route, caused(act)])),
};

function metadataIn(body: RawParams) {
  const metadata = mayBeText(body, 'metadata');
  return metadata === undefined ? {} : { metadata };
}

function messageIn(body: RawParams): VisitorMessage {
  const [words, quickReply, replyTo] = ['text', 'quickReply', 'replyTo'].map((name) => mayBeText(body, name));
  return {
    ...(words !== undefined && { text: words }),
    ...(quickReply !== undefined && { quickReply }),
    ...(replyTo !== undefined && { replyTo }),
    ...(body['attachment'] !== undefined && { attachment: attachmentIn(body['attachment']) }),
  };
}

function attachmentIn(value: unknown): VisitorAttachment {
  if (isObject(value) && typeof value['type'] === 'string' && typeof value['url'] === 'string')
    return { type: value['type'], url: value['url'] };
  throw wrong('attachment', 'write { "type": "image", "url": "https://…" }');
}

function answersIn({ answers }: RawParams): Readonly<Record<string, string>> {
  if (!isObject(answers)) throw wrong('answers', 'write { "full_name": "Ida Sund" }');
  return Object.fromEntries(Object.entries(answers).map(([name, value]) => [name, String(value)]));
}
