import type { ParameterWords } from '@edgewalk/testing/tree/parameter-words';

/** What Meta's SDK spec leaves out, leaves open or writes in another case, by hand. */
export const moreParameterWords: ParameterWords = [
  // Meta's page of an account's media, the entry of 2025-12-03 on trial reels.
  ['false true', 'User.media.create.is_carousel_item'],
  ['CAROUSEL IMAGE REELS STORIES VIDEO', 'User.media.create.media_type'],
  ['MANUAL SS_PERFORMANCE', 'User.media.create.trial_params.graduation_strategy'],
  ['resumable', 'User.media.create.upload_type'],
  // The page of account insights; `default` is what Meta takes where nothing is given.
  ['time_series total_value', 'User.insights.get.metric_type'],
  // The page of media insights: the other periods of the spec are refused for a media. The kind is not sent.
  ['lifetime', 'Media.insights.get.period'],
  ['FEED REELS STORY', 'Media.insights.get.media_product_type'],
  // The guide to messaging, and what production sends: small letters. Instagram knows no phone number or email since
  // 2026-10-05, one tag, and two of the settings of Messenger.
  ['instagram', 'User.conversations.get.platform User.messengerProfile.create.platform'],
  ['text', 'User.messages.create.message.quick_replies.content_type'],
  ['MEDIA_SHARE audio file image like_heart template video', 'User.messages.create.message.attachment.type'],
  ['image', 'User.messages.create.message.attachments.type'],
  ['audio file image video', 'User.messageAttachments.create.message.attachment.type'],
  ['HUMAN_AGENT', 'User.messages.create.tag'],
  ['mark_seen react typing_off typing_on unreact', 'User.messages.create.sender_action'],
  ['ice_breakers persistent_menu', 'User.messengerProfile.delete.fields'],
  [
    'instagram messenger whatsapp',
    'User.welcomeMessageFlows.create.eligible_platforms User.welcomeMessageFlows.update.eligible_platforms',
  ],
  // The page of upcoming events has it for a creation, too.
  ['EVENT_END EVENT_START', 'User.upcomingEvents.create.notification_target_time'],
  // The pages of a Page's picture and of the audio of reels.
  ['album large normal small square', 'PageAccount.picture.get.type'],
  ['music original_sound', 'igAudio.get.audio_type'],
];
