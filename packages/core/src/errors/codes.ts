import type { CodeRow, Kind, Source } from './code-row.js';
import type { Retry } from './error.js';
import type { Allowance } from './kinds.js';
import type { TokenProblem } from './token-problem.js';

const token = (problem: TokenProblem): Kind => ({ tag: 'AccessTokenError', problem });
const limit = (allowance: Allowance): Kind => ({ tag: 'RateLimitError', allowance });
const permission: Kind = { tag: 'PermissionError' };
const parameter: Kind = { tag: 'InvalidParameterError' };
const missing: Kind = { tag: 'NotFoundError' };
const policy: Kind = { tag: 'PolicyError' };
const publishing: Kind = { tag: 'PublishingError' };
const transient: Kind = { tag: 'TransientError' };
const duplicate: Kind = { tag: 'DuplicatePostError' };
const any = undefined;

const logIn = 'Log in again to get a new access token.';
const waitForUsage = 'Stop calling until the allowance frees; every refused call still counts.';
const newContainer = 'Create a new container.';
const fixMedia = 'Change the media file and create a new container.';

function row(
  code: CodeRow['code'],
  subcode: CodeRow['subcode'],
  kind: Kind,
  retry: Retry,
  advice: string,
  source: Source,
): CodeRow {
  return { code, ...(subcode !== undefined && { subcode }), kind, retry, advice, source };
}

/** Every code and subcode that Edgewalk knows. The most specific row wins. One row per line, as a table. */
// prettier-ignore
export const codes: readonly CodeRow[] = [
  row(-2, 2207003, publishing, 'safe', 'Meta took too long to download the media: try again, from a faster host if it repeats.', 'instagram errors'),
  row(-2, 2207020, publishing, 'never', `The container expired. ${newContainer}`, 'instagram errors'),
  row(-2, any, transient, 'safe', 'Try again in a moment.', 'instagram errors'),
  row(-1, 2207001, transient, 'safe', 'Instagram failed temporarily: try again.', 'instagram errors'),
  row(-1, 2207032, publishing, 'safe', newContainer, 'instagram errors'),
  row(-1, 2207053, publishing, 'never', `The upload failed. ${newContainer}`, 'instagram errors'),
  row(-1, 2207073, publishing, 'never', 'This kind of media cannot be handled here; album children and ads cannot be deleted.', 'instagram errors'),
  row(-1, any, transient, 'safe', 'Try again in a moment.', 'instagram errors'),
  row(0, any, token('invalid'), 'never', logIn, 'graph errors'),
  row(1, 2207057, publishing, 'never', 'thumb_offset lies outside the video: choose an offset within its length, in milliseconds.', 'instagram errors'),
  row(1, 99, transient, 'safe', 'Try again in a moment; if it repeats, ask for fewer fields or smaller pages.', 'graph errors'),
  row(1, any, transient, 'safe', 'Try again in a moment; if it repeats, ask for fewer fields or smaller pages.', 'graph errors'),
  row(2, any, transient, 'safe', 'The service is temporarily down: try again later.', 'graph errors'),
  row(3, any, permission, 'never', 'Give the app the capability it lacks, in the app dashboard.', 'graph errors'),
  row(4, 2207051, publishing, 'never', 'Instagram regards the action as spam. First check whether the post is live, then pause publishing for this account.', 'instagram errors'),
  row(4, any, limit('app'), 'after', waitForUsage, 'rate limits'),
  row(5, any, permission, 'never', "Add this machine's address to the app's server allow list.", 'graph errors'),
  row(9, 2207042, publishing, 'after', 'The daily publishing quota is used up: wait until posts of the last 24 hours drop out of it.', 'instagram errors'),
  row(9, any, limit('user'), 'after', waitForUsage, 'unconfirmed'),
  row(10, any, permission, 'never', 'Grant the permission that the message names; for a story, wait until five people have seen it.', 'graph errors'),
  row(10, 1893063, policy, 'never', 'The Page may not send messages for a time: stop sending, and let its owner look at the quality of the Page.', 'changelog'),
  row(10, 2018278, policy, 'never', 'The person last wrote more than 24 hours ago: wait until they write, or let a person answer with the tag HUMAN_AGENT.', 'unconfirmed'),
  row(10, 2018300, policy, 'never', 'Another app has the conversation: take it, or wait until it is passed on.', 'unconfirmed'),
  row(12, any, parameter, 'never', 'The endpoint or version is retired: move to a newer version.', 'graph errors'),
  row(17, 2446079, limit('user'), 'after', waitForUsage, 'rate limits'),
  row(17, any, limit('user'), 'after', waitForUsage, 'rate limits'),
  row(18, 2207034, limit('hashtags'), 'after', 'The account has queried 30 different hashtags in 7 days: use those, or wait until the oldest drops out.', 'unconfirmed'),
  row(18, any, limit('hashtags'), 'after', 'The account has queried 30 different hashtags in 7 days: use those, or wait until the oldest drops out.', 'unconfirmed'),
  row(21, any, missing, 'never', 'The Page has moved: use the id in the message.', 'unconfirmed'),
  row(24, 2207006, missing, 'never', 'The media does not exist, or the token may not see it: check the id and the account it belongs to.', 'instagram errors'),
  row(24, 2207008, publishing, 'after', `The container is missing or expired. Try once or twice more within two minutes, then: ${newContainer}`, 'instagram errors'),
  row(24, 2207024, missing, 'never', 'The hashtag or object does not exist or cannot be seen: check its spelling.', 'seen live'),
  row(24, 4279009, publishing, 'after', 'The container is not known yet at the publishing step: wait some seconds, try again once, then create a new container.', 'seen live'),
  row(24, any, missing, 'never', 'The object does not exist or cannot be seen: check its id.', 'instagram errors'),
  row(25, 2207050, policy, 'never', 'The account is restricted or waits for a check: its owner must open the Instagram app and do what it asks.', 'instagram errors'),
  row(25, any, policy, 'never', 'The account is restricted: its owner must open the Instagram app and do what it asks.', 'instagram errors'),
  row(31, 1349152, token('expired'), 'never', 'The code of the device login expired: begin again and show the new code.', 'unconfirmed'),
  row(31, 1349172, limit('device login'), 'after', 'The device polls too often: wait longer than the interval between two polls.', 'unconfirmed'),
  row(31, 1349173, token('declined'), 'never', 'The person declined: begin the device login again when they want to.', 'unconfirmed'),
  row(31, 1349174, token('pending'), 'after', 'The person has not agreed yet: poll again after the interval.', 'seen live'),
  row(32, any, limit('page'), 'after', waitForUsage, 'rate limits'),
  row(36000, 2207004, publishing, 'never', 'The image is larger than 8 MiB: make it smaller.', 'instagram errors'),
  row(36001, 2207005, publishing, 'never', 'The image has the wrong format: use JPEG.', 'instagram errors'),
  row(36003, 2207009, publishing, 'never', 'The aspect ratio must lie between 4:5 and 1.91:1: crop the image.', 'instagram errors'),
  row(36004, 2207010, publishing, 'never', 'The caption is too long: 2,200 characters at most.', 'instagram errors'),
  row([36000, 36004], any, publishing, 'never', fixMedia, 'instagram errors'),
  row(80000, 2446079, limit('business use case'), 'after', waitForUsage, 'rate limits'),
  row(80003, 2446079, limit('business use case'), 'after', waitForUsage, 'rate limits'),
  row(80004, 2446079, limit('business use case'), 'after', waitForUsage, 'rate limits'),
  row([80000, 80014], any, limit('business use case'), 'after', waitForUsage, 'rate limits'),
  row(100, 33, missing, 'never', 'The object does not exist, the token may not see it, or it does not support this: check the id, the account and the permissions.', 'graph errors'),
  row(100, [2018001, 2018399], parameter, 'never', 'The message has no valid recipient: use the id that the messages of a person came with.', 'graph errors'),
  row(100, 2108006, missing, 'never', 'The media is older than the change to a professional account: it has no insights.', 'seen live'),
  row(100, 2207023, publishing, 'never', 'Unknown media_type: use REELS, STORIES or CAROUSEL, or leave it out for an image.', 'instagram errors'),
  row(100, 2207028, publishing, 'never', 'A carousel needs 2 to 10 children.', 'instagram errors'),
  row(100, 2207035, publishing, 'never', 'Product tags of a video take no x and y.', 'instagram errors'),
  row(100, 2207036, publishing, 'never', 'Product tags of a photo need x and y.', 'instagram errors'),
  row(100, 2207037, publishing, 'never', 'Some products cannot be tagged: check their ids and their review status.', 'instagram errors'),
  row(100, 2207040, publishing, 'never', 'A caption takes 20 @-tags at most.', 'instagram errors'),
  row(100, any, parameter, 'never', 'Change the request as the message says.', 'graph errors'),
  row(101, any, parameter, 'never', 'Check the id and the secret of the app in its settings.', 'graph errors'),
  row(102, any, token('invalid'), 'never', logIn, 'graph errors'),
  row(104, any, token('missing'), 'never', 'Send an access token, signed with the right app secret.', 'graph errors'),
  row(110, 2207013, missing, 'never', 'The username is unknown, or does not belong to a professional account.', 'seen live'),
  row(110, any, missing, 'never', 'The user is unknown: check the id or username.', 'graph errors'),
  row(190, 458, token('revoked'), 'never', `The person removed the app. ${logIn}`, 'graph errors'),
  row(190, 459, token('checkpointed'), 'never', 'The person must log in on the web and complete the security check.', 'graph errors'),
  row(190, 460, token('revoked'), 'never', `The password was changed. ${logIn}`, 'graph errors'),
  row(190, 463, token('expired'), 'never', `The token expired. ${logIn}`, 'graph errors'),
  row(190, 464, token('unconfirmed'), 'never', 'The person must confirm the account on the web.', 'graph errors'),
  row(190, 467, token('revoked'), 'never', logIn, 'graph errors'),
  row(190, 492, token('no role'), 'never', 'The person no longer has a role on the Page: restore the role, then log in again.', 'graph errors'),
  row(190, 466, token('revoked'), 'never', logIn, 'sdk table'),
  row(190, 468, token('expired'), 'never', `The token was not used for too long. ${logIn}`, 'sdk table'),
  row(190, [456, 468], token('invalid'), 'never', logIn, 'sdk table'),
  row(190, any, token('invalid'), 'never', 'Check that the token is complete and belongs to this host, or log in again.', 'graph errors'),
  row(191, any, parameter, 'never', "Check the redirect address: it must equal one of those in the app's settings exactly.", 'sdk table'),
  row([200, 299], any, permission, 'never', 'Grant the permission that the message names, and check the role on the Page.', 'graph errors'),
  row(324, any, publishing, 'never', 'The image is missing, or Meta cannot read it: send a JPEG or PNG, or an address where there is one.', 'unconfirmed'),
  row(341, any, limit('app'), 'after', waitForUsage, 'graph errors'),
  row(352, 2207026, publishing, 'never', 'The video has the wrong format: use MP4 or MOV with H264 or HEVC.', 'instagram errors'),
  row(352, any, publishing, 'never', fixMedia, 'instagram errors'),
  row(368, any, policy, 'after', 'Meta blocked the action for a while: pause it for this account, and change what looks like spam.', 'graph errors'),
  row(389, any, publishing, 'never', 'Meta could not fetch the video: make its address public, without redirects or login.', 'unconfirmed'),
  row(452, any, token('invalid'), 'never', `The token cannot be used or exchanged here: it may be long already. ${logIn}`, 'unconfirmed'),
  row(506, any, duplicate, 'never', 'The same text was posted just before: check whether the post exists, or change the text.', 'graph errors'),
  row(551, 1545041, policy, 'never', 'The person cannot receive messages at present.', 'unconfirmed'),
  row(551, any, policy, 'never', 'The person cannot receive messages at present.', 'unconfirmed'),
  row(613, 1996, limit('custom'), 'after', 'The calls come in an unusual pattern: spread them out, then continue.', 'rate limits'),
  row(613, any, limit('custom'), 'after', waitForUsage, 'rate limits'),
  row(803, any, missing, 'never', 'The username or alias does not exist: check its spelling.', 'graph errors'),
  row(1500, any, parameter, 'never', 'The link is not a URL: write it in full, with https://.', 'unconfirmed'),
  row(2500, any, parameter, 'never', 'The query or the path is wrong, or `me` was requested without a token.', 'seen live'),
  row(2635, any, parameter, 'never', 'The version is retired: move to a newer version.', 'seen live'),
  row(2534068, any, parameter, 'never', 'The account cannot send several images in one message yet: send them one by one.', 'seen live'),
  row(3001, 1504028, parameter, 'never', 'Name at least one metric.', 'instagram errors'),
  row(3001, any, parameter, 'never', 'Change the insights request as the message says.', 'instagram errors'),
  row(6000, any, publishing, 'never', 'The video did not arrive completely, or the file is not a video: send all of it before you finish the upload, or send another file.', 'seen live'),
  row(6001, 1363037, publishing, 'never', 'Meta waits for another piece of the video: send the bytes from start_offset to end_offset in the data of the error.', 'seen live'),
  row(6001, any, publishing, 'never', 'The upload of the video failed: begin another one.', 'seen live'),
  row(9004, 2207052, publishing, 'never', 'Meta could not fetch the media: make its URL public, without redirects or login. Nothing was published.', 'instagram errors'),
  row(9004, any, publishing, 'never', 'Meta could not fetch the media: make its URL public.', 'instagram errors'),
  row(9007, 2207027, publishing, 'after', 'The container is not ready: read its status_code until it is FINISHED, then publish.', 'instagram errors'),
  row(9007, any, publishing, 'after', 'The container is not ready: read its status_code until it is FINISHED, then publish.', 'instagram errors'),
  row(10900, any, parameter, 'never', 'The comment or post already has a private reply: Meta allows only one.', 'unconfirmed'),
  row(10903, any, parameter, 'never', 'A private reply is not possible: the comment is older than 7 days, or not by a person on the Page.', 'unconfirmed'),
  row(1609005, any, parameter, 'never', 'The link could not be read: make it public.', 'graph errors'),
];
