import type { CodeRow } from './code-row.js';
import { asksForPermission } from './permission-text.js';
import { publishingCodes } from './publishing-codes.js';
import {
  after,
  any,
  consent,
  duplicate,
  limit,
  missing,
  never,
  parameter,
  permission,
  policy,
  safe,
  token,
  transient,
  withoutResult,
} from './row.js';

const again = 'Try again in a moment; if it repeats, read the message.';
const logIn = 'Log in again to get a new access token.';
const grant = 'Read the message: grant the permission that it names, and check the role on the Page.';
const notFound =
  'The object does not exist, the token may not see it, or it does not support this: check the id, the account and the permissions.';
const outsideWindow =
  'The person last wrote more than 24 hours ago: wait until they write; within 7 days a person may answer with the tag HUMAN_AGENT.';
const usePageToken =
  'The token is not the one of the Page: read it as access_token of the Page, and send it; nobody needs to log in again.';
const asksForPageToken =
  /page access token (?:is|are) (?:required|needed)|\b(?:with|requires?|needs?|use) an? (?:valid )?page access token/i;
const waitForUsage = 'Stop calling until the allowance frees; every refused call still counts.';

/**
 * Every code and subcode that Edgewalk knows; the most specific row wins. A row begins with what it says of a retry, and
 * ends with its source: Meta's pages and changelogs, recorded responses ("seen live"), what programs in production act
 * upon, older tables of Meta's SDKs, or unconfirmed reports.
 */
// prettier-ignore
export const codes: readonly CodeRow[] = [
  safe(-2, any, transient, again), // instagram errors
  safe(-1, any, transient, again), // instagram errors
  never(-1, 2018389, consent, 'Meta does not let this Page use the feature yet: ask Meta to allow it.'), // production
  never(0, any, token('invalid'), `Read the message. ${logIn}`), // graph errors
  safe(1, any, transient, 'Try again in a moment; if it repeats, ask for fewer fields or smaller pages.'), // graph errors
  safe(2, any, transient, again), // graph errors
  never(2, 2018344, policy, 'Terms must be accepted first: an admin of the Page accepts them where the message leads to.'), // production
  never(3, any, permission, 'Read the message, and check in the app dashboard which capabilities the app has.'), // graph errors
  after(4, any, limit('app'), waitForUsage), // rate limits
  never(5, any, permission, "Add this machine's address to the app's server allow list."), // graph errors
  after(9, any, limit('user'), waitForUsage), // unconfirmed
  never(10, any, permission, 'Read the message: grant the permission or the feature that it names.'), // graph errors
  never(10, any, missing, 'Too few people have seen it: Meta shows numbers once there are five viewers.', { text: /not enough viewers/i }), // graph errors
  never(10, any, policy, outsideWindow, { text: /outside (?:of )?(?:the )?allowed window/i }), // production
  never(10, 1893063, policy, 'The Page may not send messages for a time: stop sending, and let its owner look at the quality of the Page.'), // changelog
  never(10, 2018108, policy, 'The person does not receive messages of the account: wait until they write.'), // production
  never(10, 2018278, policy, outsideWindow), // unconfirmed
  never('any', 2534022, policy, outsideWindow), // production
  never(10, 2018300, policy, 'Another app has the conversation: take it, or wait until it is passed on.'), // unconfirmed
  never(12, any, parameter, 'Read the message: Meta does not offer this request, in this version or for this kind of object or token.'), // graph errors
  never(12, any, parameter, "The id or the token is of another kind: media is created on the Instagram account, with a token that reaches it, and not on a Page.", { request: /^POST \/[^/]+\/media(?:_publish)?$/ }), // production
  after(17, 2446079, limit('user'), waitForUsage), // rate limits
  after(17, any, limit('user'), waitForUsage), // rate limits
  after(18, any, limit('hashtags'), 'The account has queried 30 different hashtags in 7 days: use those, or wait until the oldest drops out.'), // unconfirmed
  never(20, 1772107, withoutResult, 'It is done: never send it again. Meta only shows no result in this form; find it by reading.', { request: /^(?:POST|DELETE)/ }), // production
  never(20, any, parameter, 'Read the message: Meta does not answer in the requested form. Leave out `fields`.'), // production
  never(21, any, missing, 'Read the message: it may name the id that the Page has now.'), // unconfirmed
  never(24, any, missing, 'Read the message, and check the id and the account it belongs to.'), // instagram errors
  never(25, any, policy, 'Read the message; the owner of the account finds in the Instagram app what it asks for.'), // instagram errors
  never('any', 1349152, token('expired'), 'The code of the device login expired: begin again and show the new code.'), // production
  after('any', 1349172, limit('device login'), 'The device polls too often: wait longer than the interval between two polls.'), // production
  never(31, 1349173, token('declined'), 'The person declined: begin the device login again when they want to.'), // unconfirmed
  after(31, 1349174, token('pending'), 'The person has not agreed yet: poll again after the interval.'), // seen live
  after(32, any, limit('page'), waitForUsage), // rate limits
  after(80000, 2446079, limit('business use case'), waitForUsage), // rate limits
  after(80003, 2446079, limit('business use case'), waitForUsage), // rate limits
  after(80004, 2446079, limit('business use case'), waitForUsage), // rate limits
  after([80000, 80014], any, limit('business use case'), waitForUsage), // rate limits
  never(100, 33, missing, notFound), // graph errors
  never(100, 2018001, parameter, 'Check the recipient: it is the id that the messages of a person came with, and belongs to the account that they wrote to.'), // graph errors
  never(100, 2534025, parameter, 'The comment already has a private reply: Meta allows only one.'), // production
  never(100, 2108006, missing, 'The media is older than the change to a professional account: it has no insights.'), // seen live
  never(100, any, parameter, 'Change the request as the message says.'), // graph errors
  never(100, any, permission, grant, { text: asksForPermission }), // production
  never(100, any, parameter, "Give the client the appSecret of the token's app: the proof is missing, or made with another secret.", { text: /appsecret_proof/i }), // graph errors
  never(100, any, missing, notFound, { text: /\b(?:object|resource)\b.*\bdoes not exist\b|\bUnsupported (?:\w+ )?request\b/is }), // production
  never(101, any, parameter, 'Check the id and the secret of the app in its settings.'), // graph errors
  never(102, any, token('invalid'), logIn), // graph errors
  never(104, any, token('missing'), 'Send an access token, signed with the right app secret.'), // graph errors
  never(110, any, missing, 'Read the message, and check the id or username.'), // graph errors
  never(190, 458, token('revoked'), `The person removed the app. ${logIn}`), // graph errors
  never(190, 459, token('checkpointed'), 'The person must log in on the web and complete the security check.'), // graph errors
  never(190, 460, token('revoked'), `The password was changed. ${logIn}`), // graph errors
  never(190, 463, token('expired'), `The token expired. ${logIn}`), // graph errors
  never(190, 464, token('unconfirmed'), 'The person must confirm the account on the web.'), // graph errors
  never(190, 467, token('revoked'), logIn), // graph errors
  never(190, 490, token('invalid'), logIn), // production
  never(190, 492, token('no role'), 'The person no longer has a role on the Page: restore the role, then log in again.'), // graph errors
  never(190, 466, token('revoked'), logIn), // sdk table
  never(190, 468, token('expired'), `The token was not used for too long. ${logIn}`), // sdk table
  never(190, [456, 468], token('invalid'), logIn), // sdk table
  never(190, any, token('invalid'), 'Read the message: check that the token is complete and of this host, or log in again.'), // graph errors
  never(190, any, permission, grant, { text: asksForPermission }), // production
  never(190, any, consent, usePageToken, { text: asksForPageToken }), // production
  never(190, any, token('expired'), `The token expired. ${logIn}`, { text: /session has expired/i }), // seen live
  never(191, any, parameter, "Check the redirect address: it must equal one of those in the app's settings exactly."), // sdk table
  never([200, 299], any, permission, grant), // graph errors
  never([200, 299], any, consent, usePageToken, { text: asksForPageToken }), // production
  never(200, 2534048, consent, 'The app needs Advanced Access to write to people without a role on it.'), // unconfirmed
  never(230, any, consent, 'The person has not agreed: their profile can be read after they wrote to the account. Go on without it.'), // production
  after(341, any, limit('app'), waitForUsage), // graph errors
  after(368, any, policy, 'Meta blocked the action for a while: pause it for this account, and change what looks like spam.'), // graph errors
  never(452, any, token('invalid'), `Read the message: the token cannot be used or exchanged here. ${logIn}`), // unconfirmed
  never(506, any, duplicate, 'The same text was posted just before: check whether the post exists, or change the text.'), // graph errors
  never(551, 1545041, policy, 'The person cannot receive messages at present.'), // unconfirmed
  never(551, any, policy, 'Read the message: at present it cannot be sent to this person.'), // unconfirmed
  after(613, 1996, limit('custom'), 'The calls come in an unusual pattern: spread them out, then continue.'), // rate limits
  after(613, any, limit('custom'), waitForUsage), // rate limits
  never(803, any, missing, 'Read the message, and check the spelling of the id, username or alias.'), // graph errors
  safe(960, any, transient, 'The request ran out of time, or a call that it needs failed: try again, in a smaller batch.'), // seen live
  never(1500, any, parameter, 'Read the message, and write the link in full, with https://.'), // unconfirmed
  never(2500, any, parameter, 'Read the message, and check the path and the query; `me` needs a token.'), // seen live
  never(2635, any, parameter, 'Read the message, and check the version of the request.'), // seen live
  never('any', 2534068, parameter, 'The account cannot send several images in one message yet: send them one by one.'), // seen live
  never(3001, 1504028, parameter, 'Name at least one metric.'), // instagram errors
  never(3001, any, parameter, 'Change the insights request as the message says.'), // instagram errors
  never('any', 2534001, missing, 'The conversation is gone: a new one begins when the person writes.'), // production
  never(9010, any, missing, 'Meta finds no matching person: go on without the profile.'), // production
  never('any', [9050, 9064], parameter, 'Change the parameters of the audio search as the message says.'), // instagram errors
  never(10900, any, parameter, 'The comment or post already has a private reply: Meta allows only one.'), // unconfirmed
  never([10901, 10902], any, parameter, 'Read the message: a private reply to it is not possible.'), // unconfirmed
  never(10903, any, parameter, 'Read the message: a private reply is not possible. The comment may be older than 7 days, or not by a person on the Page.'), // unconfirmed
  never('any', 1609005, parameter, 'The link could not be read: make it public.'), // graph errors
  never(9000001, any, missing, 'Read the message: of a conversation only the latest 20 messages can be read, and none that was unsent.'), // unconfirmed
  ...publishingCodes,
];
