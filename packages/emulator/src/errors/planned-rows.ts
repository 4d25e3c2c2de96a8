import type { FailureDetails } from './failure.js';

/** What Meta says with a code and subcode. */
interface PlannedRow {
  readonly code: number;
  readonly subcode?: number;
  readonly failure: FailureDetails & { readonly message: string };
}

const row = (code: number, message: string, details: FailureDetails = {}): PlannedRow => ({
  code,
  failure: { message, ...details },
});
const sub = (code: number, subcode: number, message: string, details: FailureDetails = {}): PlannedRow => ({
  ...row(code, message, details),
  subcode,
});

const wait = 'Wait a bit and try again. For more info, please refer to';
const page = 'https://developers.facebook.com/docs/graph-api/overview/rate-limiting.';
const tooMany = (code: number, what: string): PlannedRow =>
  row(code, `(#${code}) There have been too many calls to this ${what}. ${wait} ${page}`);

const token = (subcode: number, text: string): PlannedRow =>
  sub(190, subcode, `Error validating access token: ${text}`);

const missing = 'The requested resource does not exist';
const sorry = { userTitle: 'Action is blocked', status: 400 };
const spam = 'We restrict certain activity to protect our community. Tell us if you think we made a mistake.';

const upload = {
  userTitle: 'Error Uploading Video',
  userMessage: 'There was a problem uploading your video. Please try again.',
  transient: false,
};

/** The planned failures besides those of publishing. */
export const plannedRows: readonly PlannedRow[] = [
  row(1, 'An unknown error has occurred.', { transient: true }),
  sub(1, 99, "Please reduce the amount of data you're asking for, then retry your request"),
  row(2, 'An unexpected error has occurred. Please retry your request later.', { transient: true }),
  row(4, '(#4) Application request limit reached', { transient: true }),
  sub(4, 2_207_051, 'Application request limit reached', { ...sorry, userMessage: spam }),
  row(6000, upload.userMessage, upload),
  row(6001, upload.userMessage, upload),
  row(10, '(#10) Application does not have permission for this action'),
  row(17, '(#17) User request limit reached', { transient: true }),
  row(24, missing),
  sub(24, 2_207_006, missing, {
    userTitle: 'Media not found',
    userMessage: 'The media does not exist, or it may not be seen.',
  }),
  sub(24, 4_279_009, missing, {
    transient: false,
    userTitle: 'Media Not Found',
    userMessage: 'The media cannot be found.',
  }),
  sub(25, 2_207_050, 'The account is restricted', {
    userTitle: 'Account restricted',
    userMessage: 'The account is inactive, checkpointed or restricted. Log in to the Instagram app.',
  }),
  row(32, '(#32) Page request limit reached'),
  sub(
    100,
    33,
    'Unsupported request. The object does not exist, cannot be loaded due to missing permissions, or does not support this operation',
    { type: 'GraphMethodException' },
  ),
  row(100, '(#100) Invalid parameter'),
  row(190, 'Invalid OAuth access token - Cannot parse access token'),
  token(458, 'The user has not authorized application.'),
  token(459, 'You cannot access the app till you log in to www.facebook.com and follow the instructions given.'),
  token(460, 'The session has been invalidated because the user changed their password.'),
  token(463, 'Session has expired.'),
  token(467, 'The session is invalid because the user logged out.'),
  row(200, '(#200) Permissions error'),
  row(341, '(#341) Feed action request limit reached'),
  row(368, 'The action attempted has been deemed abusive or is otherwise disallowed'),
  row(506, '(#506) Duplicate status message'),
  row(613, '(#613) Calls to this api have exceeded the rate limit.'),
  row(803, '(#803) Some of the aliases you requested do not exist'),
  tooMany(80_001, 'Page account'),
  tooMany(80_002, 'Instagram account'),
];
