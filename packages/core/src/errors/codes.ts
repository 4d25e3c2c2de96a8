import type { Retry } from './error.js';
import type { Allowance, TokenProblem } from './kinds.js';

/** One row of Meta's error codes: what it is, whether to repeat, what a person should do, where the fact is from. */
export interface CodeRow {
  readonly code: number | readonly [from: number, to: number];
  /** Left out: every subcode that has no row of its own. */
  readonly subcode?: number | readonly [from: number, to: number];
  readonly kind: Kind;
  readonly retry: Retry;
  readonly advice: string;
  readonly source: Source;
}

export type Kind =
  | { readonly tag: 'AccessTokenError'; readonly problem: TokenProblem }
  | { readonly tag: 'RateLimitError'; readonly allowance: Allowance }
  | {
      readonly tag:
        | 'PermissionError'
        | 'InvalidParameterError'
        | 'NotFoundError'
        | 'DuplicatePostError'
        | 'PolicyError'
        | 'PublishingError'
        | 'TransientError';
    };

/** Where a row is from: Meta's pages, answers seen in the wild, older tables of Meta's SDKs, or common knowledge. */
export type Source =
  | 'graph errors'
  | 'instagram errors'
  | 'rate limits'
  | 'seen live'
  | 'sdk table'
  | 'unconfirmed';

const token = (problem: TokenProblem): Kind => ({ tag: 'AccessTokenError', problem });
const limit = (allowance: Allowance): Kind => ({ tag: 'RateLimitError', allowance });
const permission: Kind = { tag: 'PermissionError' };
const parameter: Kind = { tag: 'InvalidParameterError' };
const missing: Kind = { tag: 'NotFoundError' };
const policy: Kind = { tag: 'PolicyError' };
const publishing: Kind = { tag: 'PublishingError' };
const transient: Kind = { tag: 'TransientError' };

const logIn = 'Log in again to get a new access token.';
const waitForUsage = 'Stop calling until the allowance frees; every refused call still counts.';
const newContainer = 'Create a new container.';
const fixMedia = 'Change the media file and create a new container.';

/** Every code and subcode Edgewalk knows. The most particular row wins. */
export const codes: readonly CodeRow[] = [
  {
    code: -2,
    subcode: 2207003,
    kind: publishing,
    retry: 'safe',
    advice: 'Meta took too long to download the media: try again, from a faster host if it repeats.',
    source: 'instagram errors',
  },
  {
    code: -2,
    subcode: 2207020,
    kind: publishing,
    retry: 'never',
    advice: `The container expired. ${newContainer}`,
    source: 'instagram errors',
  },
  { code: -2, kind: transient, retry: 'safe', advice: 'Try again in a moment.', source: 'instagram errors' },
  {
    code: -1,
    subcode: 2207001,
    kind: transient,
    retry: 'safe',
    advice: 'Instagram failed for a moment: try again.',
    source: 'instagram errors',
  },
  {
    code: -1,
    subcode: 2207032,
    kind: publishing,
    retry: 'safe',
    advice: newContainer,
    source: 'instagram errors',
  },
  {
    code: -1,
    subcode: 2207053,
    kind: publishing,
    retry: 'never',
    advice: `The upload failed. ${newContainer}`,
    source: 'instagram errors',
  },
  {
    code: -1,
    subcode: 2207073,
    kind: publishing,
    retry: 'never',
    advice: 'This kind of media cannot be handled here; album children and ads cannot be deleted.',
    source: 'instagram errors',
  },
  { code: -1, kind: transient, retry: 'safe', advice: 'Try again in a moment.', source: 'instagram errors' },
  { code: 0, kind: token('invalid'), retry: 'never', advice: logIn, source: 'graph errors' },
  {
    code: 1,
    subcode: 2207057,
    kind: publishing,
    retry: 'never',
    advice: 'thumb_offset lies outside the video: choose an offset within its length, in milliseconds.',
    source: 'instagram errors',
  },
  {
    code: 1,
    subcode: 99,
    kind: transient,
    retry: 'safe',
    advice: 'Try again in a moment; if it repeats, ask for fewer fields or smaller pages.',
    source: 'graph errors',
  },
  {
    code: 1,
    kind: transient,
    retry: 'safe',
    advice: 'Try again in a moment; if it repeats, ask for fewer fields or smaller pages.',
    source: 'graph errors',
  },
  {
    code: 2,
    kind: transient,
    retry: 'safe',
    advice: 'The service is down for a moment: try again later.',
    source: 'graph errors',
  },
  {
    code: 3,
    kind: permission,
    retry: 'never',
    advice: 'Give the app the capability it lacks, in the app dashboard.',
    source: 'graph errors',
  },
  {
    code: 4,
    subcode: 2207051,
    kind: publishing,
    retry: 'never',
    advice:
      'Instagram takes the action for spam. Look whether the post is live before anything else, and pause publishing for this account.',
    source: 'instagram errors',
  },
  { code: 4, kind: limit('app'), retry: 'after', advice: waitForUsage, source: 'rate limits' },
  {
    code: 5,
    kind: permission,
    retry: 'never',
    advice: "Add this machine's address to the app's server allow list.",
    source: 'graph errors',
  },
  {
    code: 9,
    subcode: 2207042,
    kind: publishing,
    retry: 'after',
    advice: 'The daily publishing quota is used up: wait until posts of the last 24 hours fall out of it.',
    source: 'instagram errors',
  },
  { code: 9, kind: limit('user'), retry: 'after', advice: waitForUsage, source: 'unconfirmed' },
  {
    code: 10,
    kind: permission,
    retry: 'never',
    advice: 'Grant the permission that the message names; for a story, wait until five people have seen it.',
    source: 'graph errors',
  },
  {
    code: 12,
    kind: parameter,
    retry: 'never',
    advice: 'The endpoint or version is retired: move to a newer version.',
    source: 'graph errors',
  },
  {
    code: 17,
    subcode: 2446079,
    kind: limit('user'),
    retry: 'after',
    advice: waitForUsage,
    source: 'rate limits',
  },
  { code: 17, kind: limit('user'), retry: 'after', advice: waitForUsage, source: 'rate limits' },
  {
    code: 18,
    subcode: 2207034,
    kind: limit('hashtags'),
    retry: 'after',
    advice:
      'The account has asked for 30 different hashtags in 7 days: use those, or wait until the oldest falls out.',
    source: 'unconfirmed',
  },
  {
    code: 18,
    kind: limit('hashtags'),
    retry: 'after',
    advice:
      'The account has asked for 30 different hashtags in 7 days: use those, or wait until the oldest falls out.',
    source: 'unconfirmed',
  },
  {
    code: 21,
    kind: missing,
    retry: 'never',
    advice: 'The Page has moved: use the id in the message.',
    source: 'unconfirmed',
  },
  {
    code: 24,
    subcode: 2207006,
    kind: missing,
    retry: 'never',
    advice:
      'The media does not exist, or the token may not see it: check the id and the account it belongs to.',
    source: 'instagram errors',
  },
  {
    code: 24,
    subcode: 2207008,
    kind: publishing,
    retry: 'after',
    advice: `The container is missing or expired. Try once or twice more within two minutes, then: ${newContainer}`,
    source: 'instagram errors',
  },
  {
    code: 24,
    subcode: 2207024,
    kind: missing,
    retry: 'never',
    advice: 'The hashtag or object does not exist or cannot be seen: check its spelling.',
    source: 'seen live',
  },
  {
    code: 24,
    subcode: 4279009,
    kind: publishing,
    retry: 'after',
    advice:
      'The container is not known yet at the publishing step: wait some seconds, try again once, then create a new container.',
    source: 'seen live',
  },
  {
    code: 24,
    kind: missing,
    retry: 'never',
    advice: 'The object does not exist or cannot be seen: check its id.',
    source: 'instagram errors',
  },
  {
    code: 25,
    subcode: 2207050,
    kind: policy,
    retry: 'never',
    advice:
      'The account is restricted or waits for a check: its owner must open the Instagram app and do what it asks.',
    source: 'instagram errors',
  },
  {
    code: 25,
    kind: policy,
    retry: 'never',
    advice: 'The account is restricted: its owner must open the Instagram app and do what it asks.',
    source: 'instagram errors',
  },
  { code: 32, kind: limit('page'), retry: 'after', advice: waitForUsage, source: 'rate limits' },
  {
    code: 36000,
    subcode: 2207004,
    kind: publishing,
    retry: 'never',
    advice: 'The image is larger than 8 MiB: make it smaller.',
    source: 'instagram errors',
  },
  {
    code: 36001,
    subcode: 2207005,
    kind: publishing,
    retry: 'never',
    advice: 'The image has the wrong format: use JPEG.',
    source: 'instagram errors',
  },
  {
    code: 36003,
    subcode: 2207009,
    kind: publishing,
    retry: 'never',
    advice: 'The aspect ratio must lie between 4:5 and 1.91:1: crop the image.',
    source: 'instagram errors',
  },
  {
    code: 36004,
    subcode: 2207010,
    kind: publishing,
    retry: 'never',
    advice: 'The caption is too long: 2,200 characters at most.',
    source: 'instagram errors',
  },
  { code: [36000, 36004], kind: publishing, retry: 'never', advice: fixMedia, source: 'instagram errors' },
  {
    code: 80000,
    subcode: 2446079,
    kind: limit('business use case'),
    retry: 'after',
    advice: waitForUsage,
    source: 'rate limits',
  },
  {
    code: 80003,
    subcode: 2446079,
    kind: limit('business use case'),
    retry: 'after',
    advice: waitForUsage,
    source: 'rate limits',
  },
  {
    code: 80004,
    subcode: 2446079,
    kind: limit('business use case'),
    retry: 'after',
    advice: waitForUsage,
    source: 'rate limits',
  },
  {
    code: [80000, 80014],
    kind: limit('business use case'),
    retry: 'after',
    advice: waitForUsage,
    source: 'rate limits',
  },
  {
    code: 100,
    subcode: 33,
    kind: missing,
    retry: 'never',
    advice:
      'The object does not exist, the token may not see it, or it does not do this: check the id, the account and the permissions.',
    source: 'graph errors',
  },
  {
    code: 100,
    subcode: [2018001, 2018399],
    kind: parameter,
    retry: 'never',
    advice:
      'The message has no valid recipient: use the Instagram-scoped id of someone who wrote to the account.',
    source: 'graph errors',
  },
  {
    code: 100,
    subcode: 2108006,
    kind: missing,
    retry: 'never',
    advice: 'The media is older than the change to a professional account: it has no insights.',
    source: 'seen live',
  },
  {
    code: 100,
    subcode: 2207023,
    kind: publishing,
    retry: 'never',
    advice: 'Unknown media_type: use REELS, STORIES or CAROUSEL, or leave it out for an image.',
    source: 'instagram errors',
  },
  {
    code: 100,
    subcode: 2207028,
    kind: publishing,
    retry: 'never',
    advice: 'A carousel needs 2 to 10 children.',
    source: 'instagram errors',
  },
  {
    code: 100,
    subcode: 2207035,
    kind: publishing,
    retry: 'never',
    advice: 'Product tags of a video take no x and y.',
    source: 'instagram errors',
  },
  {
    code: 100,
    subcode: 2207036,
    kind: publishing,
    retry: 'never',
    advice: 'Product tags of a photo need x and y.',
    source: 'instagram errors',
  },
  {
    code: 100,
    subcode: 2207037,
    kind: publishing,
    retry: 'never',
    advice: 'Some products cannot be tagged: check their ids and their review status.',
    source: 'instagram errors',
  },
  {
    code: 100,
    subcode: 2207040,
    kind: publishing,
    retry: 'never',
    advice: 'A caption takes 20 @-tags at most.',
    source: 'instagram errors',
  },
  {
    code: 100,
    kind: parameter,
    retry: 'never',
    advice: 'Change the request as the message says.',
    source: 'graph errors',
  },
  { code: 102, kind: token('invalid'), retry: 'never', advice: logIn, source: 'graph errors' },
  {
    code: 104,
    kind: token('missing'),
    retry: 'never',
    advice: 'Send an access token, signed with the right app secret.',
    source: 'graph errors',
  },
  {
    code: 110,
    subcode: 2207013,
    kind: missing,
    retry: 'never',
    advice: 'The username is unknown, or not of a professional account.',
    source: 'seen live',
  },
  {
    code: 110,
    kind: missing,
    retry: 'never',
    advice: 'The user is unknown: check the id or username.',
    source: 'graph errors',
  },
  {
    code: 190,
    subcode: 458,
    kind: token('revoked'),
    retry: 'never',
    advice: `The person removed the app. ${logIn}`,
    source: 'graph errors',
  },
  {
    code: 190,
    subcode: 459,
    kind: token('checkpointed'),
    retry: 'never',
    advice: 'The person must log in on the web and pass the check that waits there.',
    source: 'graph errors',
  },
  {
    code: 190,
    subcode: 460,
    kind: token('revoked'),
    retry: 'never',
    advice: `The password was changed. ${logIn}`,
    source: 'graph errors',
  },
  {
    code: 190,
    subcode: 463,
    kind: token('expired'),
    retry: 'never',
    advice: `The token expired. ${logIn}`,
    source: 'graph errors',
  },
  {
    code: 190,
    subcode: 464,
    kind: token('unconfirmed'),
    retry: 'never',
    advice: 'The person must confirm the account on the web.',
    source: 'graph errors',
  },
  { code: 190, subcode: 467, kind: token('revoked'), retry: 'never', advice: logIn, source: 'graph errors' },
  {
    code: 190,
    subcode: 492,
    kind: token('no role'),
    retry: 'never',
    advice: 'The person has no role on the Page any more: have a role given back, then log in again.',
    source: 'graph errors',
  },
  { code: 190, subcode: 466, kind: token('revoked'), retry: 'never', advice: logIn, source: 'sdk table' },
  {
    code: 190,
    subcode: 468,
    kind: token('expired'),
    retry: 'never',
    advice: `The token was not used for too long. ${logIn}`,
    source: 'sdk table',
  },
  {
    code: 190,
    subcode: [456, 468],
    kind: token('invalid'),
    retry: 'never',
    advice: logIn,
    source: 'sdk table',
  },
  {
    code: 190,
    kind: token('invalid'),
    retry: 'never',
    advice: 'Check that the token is whole and belongs to this host, or log in again.',
    source: 'graph errors',
  },
  {
    code: [200, 299],
    kind: permission,
    retry: 'never',
    advice: 'Grant the permission that the message names, and check the role on the Page.',
    source: 'graph errors',
  },
  { code: 341, kind: limit('app'), retry: 'after', advice: waitForUsage, source: 'graph errors' },
  {
    code: 352,
    subcode: 2207026,
    kind: publishing,
    retry: 'never',
    advice: 'The video has the wrong format: use MP4 or MOV with H264 or HEVC.',
    source: 'instagram errors',
  },
  { code: 352, kind: publishing, retry: 'never', advice: fixMedia, source: 'instagram errors' },
  {
    code: 368,
    kind: policy,
    retry: 'after',
    advice:
      'Meta blocked the action for a while: pause it for this account, and change what looks like spam.',
    source: 'graph errors',
  },
  {
    code: 506,
    kind: { tag: 'DuplicatePostError' },
    retry: 'never',
    advice: 'The same text was posted just before: look whether it is there, or change the text.',
    source: 'graph errors',
  },
  {
    code: 551,
    subcode: 1545041,
    kind: policy,
    retry: 'never',
    advice: 'The person cannot be written to at present.',
    source: 'unconfirmed',
  },
  {
    code: 551,
    kind: policy,
    retry: 'never',
    advice: 'The person cannot be written to at present.',
    source: 'unconfirmed',
  },
  {
    code: 613,
    subcode: 1996,
    kind: limit('custom'),
    retry: 'after',
    advice: 'The calls come in an unusual pattern: spread them, then go on.',
    source: 'rate limits',
  },
  { code: 613, kind: limit('custom'), retry: 'after', advice: waitForUsage, source: 'rate limits' },
  {
    code: 803,
    kind: missing,
    retry: 'never',
    advice: 'The username or alias does not exist: check its spelling.',
    source: 'graph errors',
  },
  {
    code: 2500,
    kind: parameter,
    retry: 'never',
    advice: 'The query or the path is wrong, or `me` was asked without a token.',
    source: 'seen live',
  },
  {
    code: 2635,
    kind: parameter,
    retry: 'never',
    advice: 'The version is retired: move to a newer version.',
    source: 'seen live',
  },
  {
    code: 2534068,
    kind: parameter,
    retry: 'never',
    advice: 'The account cannot send several images in one message yet: send them one by one.',
    source: 'seen live',
  },
  {
    code: 3001,
    subcode: 1504028,
    kind: parameter,
    retry: 'never',
    advice: 'Name at least one metric.',
    source: 'instagram errors',
  },
  {
    code: 3001,
    kind: parameter,
    retry: 'never',
    advice: 'Change the insights request as the message says.',
    source: 'instagram errors',
  },
  {
    code: 9004,
    subcode: 2207052,
    kind: publishing,
    retry: 'never',
    advice:
      'Meta could not fetch the media: make its URL public, without redirects or login. Nothing was published.',
    source: 'instagram errors',
  },
  {
    code: 9004,
    kind: publishing,
    retry: 'never',
    advice: 'Meta could not fetch the media: make its URL public.',
    source: 'instagram errors',
  },
  {
    code: 9007,
    subcode: 2207027,
    kind: publishing,
    retry: 'after',
    advice: 'The container is not ready: read its status_code until it is FINISHED, then publish.',
    source: 'instagram errors',
  },
  {
    code: 9007,
    kind: publishing,
    retry: 'after',
    advice: 'The container is not ready: read its status_code until it is FINISHED, then publish.',
    source: 'instagram errors',
  },
  {
    code: 1609005,
    kind: parameter,
    retry: 'never',
    advice: 'The link could not be read: make it public.',
    source: 'graph errors',
  },
];

const within = (value: number, range: number | readonly [number, number]): boolean =>
  typeof range === 'number' ? value === range : value >= range[0] && value <= range[1];

const width = (range: number | readonly [number, number] | undefined): number => {
  if (range === undefined) return Number.MAX_SAFE_INTEGER;
  return typeof range === 'number' ? 0 : range[1] - range[0];
};

/** The most particular row for a code and subcode: an exact subcode before a range, a range before none. */
export function rowFor(code: number, subcode: number | undefined): CodeRow | undefined {
  const candidates = codes.filter(
    (row) =>
      within(code, row.code) &&
      (row.subcode === undefined || (subcode !== undefined && within(subcode, row.subcode))),
  );
  return candidates.toSorted(
    (a, b) => width(a.subcode) - width(b.subcode) || width(a.code) - width(b.code),
  )[0];
}

/** Subcodes of the publishing family that have no row: media or container trouble all the same. */
export const isPublishingSubcode = (subcode: number | undefined): boolean =>
  subcode !== undefined && within(subcode, [2207000, 2207099]);
