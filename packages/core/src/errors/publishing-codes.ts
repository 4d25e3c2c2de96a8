import type { CodeRow } from './code-row.js';
import { after, any, consent, limit, missing, never, parameter, policy, publishing, safe, transient } from './row.js';

const newContainer = 'Create a new container.';
const readMedia =
  'Read the message: it says what Meta refuses of the media. A new try needs a new container or upload.';
const readVideo = 'Read the message: it says what Meta refuses of the video or its upload.';
const refusedVideo = 'Read the message: this video may not be uploaded here.';
const sameBytes = 'The upload failed: send the same bytes again, or begin it anew.';
const videoFormat = 'The video has a format that Meta does not take: send MP4 or MOV with H264.';
const nextPiece =
  'Meta waits for another piece of the video: send the bytes from start_offset to end_offset in the data of the error.';

/** The codes of uploading, creating and publishing media. */
// prettier-ignore
export const publishingCodes: readonly CodeRow[] = [
  safe(-2, 2207003, publishing, 'Meta took too long to download the media: try again, from a faster host if it repeats.'), // instagram errors
  never(-2, 2207020, publishing, `The container expired. ${newContainer}`), // instagram errors
  safe(-1, 2207001, transient, 'Instagram failed temporarily: try again.'), // instagram errors
  safe(-1, 2207032, publishing, newContainer), // instagram errors
  never(-1, 2207053, publishing, 'The upload failed: send the file again, to Instagram with a new container.'), // instagram errors
  never(-1, 2207073, publishing, 'This kind of media cannot be handled here; album children and ads cannot be deleted.'), // instagram errors
  never(1, 2207057, publishing, 'thumb_offset lies outside the video: choose an offset within its length, in milliseconds.'), // instagram errors
  never(4, 2207051, publishing, 'Instagram regards the action as spam. First check whether the post is live, then pause publishing for this account.'), // instagram errors
  after(9, 2207042, publishing, 'The daily publishing quota is used up: wait until posts of the last 24 hours drop out of it.'), // instagram errors
  after(9, 2207069, publishing, 'The containers of the day are used up: wait until those of the last 24 hours drop out. Read content_publishing_limit for posts.'), // production
  after(18, 2207034, limit('hashtags'), 'The account has queried 30 different hashtags in 7 days: use those, or wait until the oldest drops out.'), // unconfirmed
  never(24, 2207006, missing, 'The media does not exist, or the token may not see it: check the id and the account it belongs to.'), // instagram errors
  after(24, 2207008, publishing, `The container is missing or expired. Try once or twice more within two minutes, then: ${newContainer}`), // instagram errors
  never(24, 2207024, missing, 'The hashtag or object does not exist or cannot be seen: check its spelling.'), // seen live
  after(24, 4279009, publishing, 'The container is not known yet at the publishing step: wait some seconds, try again once, then create a new container.'), // seen live
  never(25, 2207050, policy, 'The account is restricted or waits for a check: its owner must open the Instagram app and do what it asks.'), // instagram errors
  never(36000, 2207004, publishing, 'The image is larger than 8 MiB: make it smaller.'), // instagram errors
  never(36001, 2207005, publishing, 'The image has the wrong format: use JPEG.'), // instagram errors
  never(36003, 2207009, publishing, 'The aspect ratio must lie between 4:5 and 1.91:1: crop the image.'), // instagram errors
  never(36004, 2207010, publishing, 'The caption is too long: 2,200 characters at most.'), // instagram errors
  never([36000, 36004], any, publishing, readMedia), // instagram errors
  never(100, 2207023, publishing, 'Unknown media_type: use REELS, STORIES or CAROUSEL, or leave it out for an image.'), // instagram errors
  never(100, 2207028, publishing, 'A carousel needs 2 to 10 children.'), // instagram errors
  never(100, 2207035, publishing, 'Product tags of a video take no x and y.'), // instagram errors
  never(100, 2207036, publishing, 'Product tags of a photo need x and y.'), // instagram errors
  never(100, 2207037, publishing, 'Some products cannot be tagged: check their ids and their review status.'), // instagram errors
  never(100, 2207040, publishing, 'A caption takes 20 @-tags at most.'), // instagram errors
  never(110, 2207013, missing, 'The username is unknown, or does not belong to a professional account.'), // seen live
  never(324, any, publishing, 'Read the message, and send the image as a JPEG or PNG, or as an address where there is one.'), // unconfirmed
  never(352, 2207026, publishing, 'The video has the wrong format: use MP4 or MOV with H264 or HEVC.'), // instagram errors
  never(352, any, publishing, readMedia), // instagram errors
  never(382, any, publishing, 'The video file is too small: send the whole file.'), // unconfirmed
  never('any', 1363040, publishing, 'The aspect ratio of a reel lies between 16:9 and 9:16: crop it.'), // production
  never('any', 1363127, publishing, 'A reel has at least 540 × 960 pixels.'), // production
  never('any', 1363128, publishing, 'A reel lasts 3 to 90 seconds.'), // production
  never('any', 1363129, publishing, 'A reel has 24 to 60 frames a second.'), // production
  never(389, any, publishing, 'Read the message, and make the address of the video public, without redirects or login.'), // unconfirmed
  never(6000, any, publishing, readVideo), // seen live
  never('any', 1363005, publishing, refusedVideo), // production
  never('any', 1363042, publishing, refusedVideo), // production
  after('any', 1363019, publishing, sameBytes), // production
  never('any', 1363020, publishing, readVideo), // production
  after('any', 1363021, publishing, sameBytes), // production
  never('any', 1363022, publishing, 'The video is smaller than 1 KB: send the whole file.'), // production
  never('any', 1363023, publishing, 'The video is larger than 2 GB: make it smaller.'), // production
  never('any', 1363024, publishing, videoFormat), // production
  never('any', 1363025, publishing, 'The video is too short: send a longer one.'), // production
  never('any', 1363026, publishing, 'The video is longer than 40 minutes: cut it.'), // production
  after('any', 1363030, publishing, 'The upload took too long: send the same bytes again, with a faster connection or in smaller pieces.'), // production
  never('any', [1363031, 1363032], publishing, videoFormat), // production
  after('any', 1363033, publishing, 'The upload broke off: send the same bytes again, or begin it anew.'), // production
  never('any', 1363041, publishing, 'The upload session is over: begin another one.'), // production
  never('any', 1363045, publishing, 'The size of the video is not the one that was announced: begin again with its size in bytes.'), // production
  never('any', 1363047, publishing, 'Read the message: Meta does not take this video.'), // production
  never('any', 1363037, publishing, nextPiece), // seen live
  never(6001, any, publishing, 'Read the message; where the upload cannot continue, begin another one.'), // seen live
  never(9004, 2207052, publishing, 'Meta could not fetch the media: make its URL public, without redirects or login. Nothing was published.'), // instagram errors
  never(9004, any, publishing, 'Read the message, and make the address of the media public.'), // instagram errors
  after(9007, 2207027, publishing, 'The container is not ready: read its status_code until it is FINISHED, then publish.'), // instagram errors
  after(9007, any, publishing, 'Read the message, and the status_code of the container: publish it once it is FINISHED.'), // instagram errors
  never(-1, 2207086, missing, 'The media is not shared on Facebook: it has no numbers from there.'), // seen live
  never(100, 2207089, publishing, 'The container is a part of a carousel: publish the carousel.'), // seen live
  never(110, 2207018, missing, 'A collaborator is private or does not exist: check the usernames.'), // production
  never('any', 2207077, publishing, 'Meta could not process the video: send it in the documented format, in a new container.'), // production
  never('any', 2207081, consent, 'The account has no trial reels: leave out trial_params.'), // production
  never('any', 2207082, publishing, `Meta could not process the video. With a sound added to a video that has none, set video_volume to 0. ${newContainer}`), // production
  never('any', 2207085, publishing, `Meta could not download or process the video: make its URL public and fast. ${newContainer}`), // production
  never('any', 1346003, policy, 'Meta regards the content as abusive: change it.'), // production
  never('any', 1349125, publishing, readMedia), // production
  never('any', 1366046, publishing, 'The photo is larger than 10 MB, or of a format that Meta does not take.'), // production
  never('any', 1366051, publishing, 'The photos were posted before: check whether the post is live, or upload them again.'), // production
  after('any', 1390008, policy, 'Posts come too fast: pause, then post more slowly.'), // production
  never('any', 1404006, policy, 'Meta limited the account until a security check: its owner must log in and complete it.'), // production
  never('any', 1404078, consent, 'The Page needs Page Publishing Authorization: an admin completes it on the Page, then logs in again.'), // production
  never('any', 1404102, policy, 'The content goes against the Community Standards: change it.'), // production
  never('any', 1404112, policy, 'Meta limited the account until a security check: its owner must log in and complete it.'), // production
  never('any', 1609008, parameter, 'Links to facebook.com cannot be posted: leave the link out, or share the post instead.'), // production
  never('any', 1609010, parameter, 'Read the message, and check the link.'), // production
  never('any', 2061006, parameter, 'The link is not a URL: write it in full, with https://.'), // production
  never('any', 2069019, publishing, readMedia), // production
  never('any', 4279013, policy, 'The account is restricted: its owner must open the Threads app and do what it asks.'), // production
  never('any', any, parameter, 'A post has at most five different links, that of its attachment included: leave some out.', { text: /THREADS_API__LINK_LIMIT_EXCEEDED/ }), // threads errors
  never('any', any, consent, 'The profile lacks the feature: followers need a linked Instagram account, countries need is_eligible_for_geo_gating.', { text: /THREADS_API__FEATURE_NOT_AVAILABLE/ }), // threads errors
  never('any', any, parameter, 'Write the countries as two letters of ISO 3166-1, such as DE.', { text: /THREADS_API__GEO_GATING_INVALID_COUNTRY_CODES/ }), // threads errors
  never('any', 4854002, policy, 'A person must confirm their identity in the Facebook app first.'), // production
];
