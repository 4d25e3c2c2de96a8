import type { ParameterWords } from '@edgewalk/testing/tree/parameter-words';

/** What Meta's SDK spec leaves out, leaves open or writes in another case, by hand. */
export const moreParameterWords: ParameterWords = [
  // The page of a Page: its price range.
  ['$ $$ $$$ $$$$ Unspecified', 'Page.update.price_range Page.locations.create.price_range'],
  // The page of a Page's videos. `hide` is in no page.
  ['tagged uploaded', 'User.videos.get.type Page.videos.get.type'],
  ['expire_and_delete expire_only', 'Page.videos.create.expiration.type Video.update.expiration.type'],
  ['day hour min month none year', 'Page.videos.create.backdated_post.backdated_time_granularity'],
  // Production writes small letters, the spec large ones.
  ['FINISH START finish start', 'Page.videoReels.create.upload_phase Page.videoStories.create.upload_phase'],
  // As of any video.
  [
    `BEAUTY_FASHION BUSINESS CARS_TRUCKS COMEDY CUTE_ANIMALS ENTERTAINMENT FAMILY FOOD_HEALTH HOME LIFESTYLE MUSIC NEWS
    OTHER POLITICS SCIENCE SPORTS TECHNOLOGY VIDEO_GAMING`,
    'Page.videoReels.create.content_category Page.videoStories.create.content_category',
  ],
  // The pages of a post's privacy, of live videos and of crossposting.
  [
    'ALL_FRIENDS CUSTOM EVERYONE FRIENDS_OF_FRIENDS SELF',
    `Page.liveVideos.create.privacy.value Post.update.privacy.value Video.update.privacy.value
    LiveVideo.update.privacy.value`,
  ],
  [
    'disable_crossposting enable_crossposting enable_crossposting_and_create_post',
    'Page.liveVideos.create.crossposting_actions.action LiveVideo.update.crossposting_actions.action',
  ],
  // The guides to Messenger, and what production sends: small letters. `PLATFORM` is a parameter beside the settings,
  // and the greeting is one of them.
  [
    'instagram messenger',
    `User.conversations.get.platform Page.conversations.get.platform Page.threads.get.platform
    Page.messageAttachments.create.platform Page.messengerProfile.get.platform Page.messengerProfile.create.platform
    Page.messengerProfile.delete.platform`,
  ],
  ['text user_email user_phone_number', 'Page.messages.create.message.quick_replies.content_type'],
  ['MEDIA_SHARE audio file image like_heart template video', 'Page.messages.create.message.attachment.type'],
  ['image_grid', 'Page.messages.create.message.attachment.payload.template_type'],
  ['image', 'Page.messages.create.message.attachments.type'],
  ['audio file image video', 'Page.messageAttachments.create.message.attachment.type'],
  ['CUSTOMER_FEEDBACK HUMAN_AGENT', 'Page.messages.create.tag'],
  ['mark_seen react typing_off typing_on unreact', 'Page.messages.create.sender_action'],
  [
    `account_linking_url commands description get_started greeting home_url ice_breakers persistent_menu
    subject_to_new_eu_privacy_rules title whitelisted_domains`,
    'Page.messengerProfile.delete.fields',
  ],
  [
    'instagram messenger whatsapp',
    'Page.welcomeMessageFlows.create.eligible_platforms Page.welcomeMessageFlows.update.eligible_platforms',
  ],
  // The guide to lead ads.
  ['ACTIVE ARCHIVED', 'LeadgenForm.update.status'],
  ['GREATER_THAN GREATER_THAN_OR_EQUAL LESS_THAN LESS_THAN_OR_EQUAL', 'LeadgenForm.leads.get.filtering.operator'],
  // As of any picture.
  ['album large normal small square', 'Event.picture.get.type'],
];
