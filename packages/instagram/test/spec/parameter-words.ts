import type { ParameterWords } from '@edgewalk/testing/tree/parameter-words';

/** The words of parameters as Meta's SDK spec lists them. Written by `npm run field-types`. */
export const parameterWords: ParameterWords = [
  [
    `ACCOUNT_LINKING_URL COMMANDS DESCRIPTION GET_STARTED HOME_URL ICE_BREAKERS PERSISTENT_MENU
    PLATFORM SUBJECT_TO_NEW_EU_PRIVACY_RULES TITLE WHITELISTED_DOMAINS`,
    'User.messengerProfile.delete.fields',
  ],
  [
    `AFTER_EVENT_1DAY AFTER_EVENT_2DAY AFTER_EVENT_3DAY AFTER_EVENT_4DAY AFTER_EVENT_5DAY
    AFTER_EVENT_6DAY AFTER_EVENT_7DAY BEFORE_EVENT_15MIN BEFORE_EVENT_1DAY BEFORE_EVENT_1HOUR
    BEFORE_EVENT_2DAY EVENT_START RESCHEDULED`,
    'User.upcomingEvents.create.notification_subtypes UpcomingEvent.update.notification_subtypes',
  ],
  ['ALL PARTICIPANTS', 'Conversation.messages.get.source'],
  ['BLOCK_USER MOVE_TO_SPAM UNBLOCK_USER', 'User.moderateConversations.create.actions'],
  ['EVENT_END EVENT_START', 'UpcomingEvent.update.notification_target_time'],
  ['INSTAGRAM MESSENGER', 'User.conversations.get.platform'],
  [
    'INSTAGRAM MESSENGER WHATSAPP',
    `User.welcomeMessageFlows.create.eligible_platforms User.welcomeMessageFlows.update.eligible_platforms`,
  ],
  ['IS_TAGGED OWNED', 'User.brandedContentAdvertisableMedias.get.media_relationship'],
  ['MARK_SEEN REACT TYPING_OFF TYPING_ON UNREACT', 'User.messages.create.sender_action'],
  ['MESSAGE_TAG RESPONSE UPDATE UTILITY', 'User.messages.create.messaging_type'],
  ['PARTNERSHIP', 'User.messages.create.folder'],
  [
    `comment_poll_response comments creator_marketplace_invited_creator_onboarding creator_marketplace_projects
    delta follow live_comments mentions message_edit message_reactions messages messaging_handover
    messaging_optins messaging_postbacks messaging_referral messaging_seen onboarding_welcome_message_series
    share_to_story standby story_insights story_poll_response story_reactions`,
    'User.subscribedApps.create.subscribed_fields',
  ],
  [
    'custom female male unknown',
    `User.creatorMarketplaceCreators.get.creator_gender User.creatorMarketplaceCreators.get.major_audience_gender`,
  ],
  ['day days_28 lifetime month total_over_range week', 'User.insights.get.period Media.insights.get.period'],
  ['default time_series total_value', 'User.insights.get.metric_type'],
  ['last_14_days last_30_days last_90_days prev_month this_month this_week', 'User.insights.get.timeframe'],
];
