import type { InputTable } from '@edgewalk/testing/tree/operation-input';

/**
 * What each operation requires. Meta's specs call the same parameters required, and where they are silent, Meta's pages
 * or the refusals that production reports do: change a line only for what Meta says.
 */
export const inputs: InputTable = {
  paths: { pageSearch: 'pages/search' },
  facebookOnly: {},
  required: `
    User.accounts.create name
    User.businesses.create name vertical
    User.accessTokens.create business_app
    Page.feed.create message | link | attached_media | object_attachment | place | og_action_type_id
    Page.photos.create url | source | vault_image_id
    Page.photoStories.create photo_id
    Page.videos.create file_url | source | fbuploader_video_file_chunk | crossposted_video_id | source_instagram_media_id | slideshow_spec | upload_phase | upload_phase upload_session_id start_offset video_file_chunk | upload_phase upload_session_id | upload_phase upload_session_id
    Page.videoReels.create upload_phase | upload_phase video_id
    Page.videoStories.create upload_phase | upload_phase video_id
    Page.leadgenForms.create name questions
    Page.abTests.create name description control_video_id experiment_video_ids optimization_goal duration
    Page.insights.get metric
    Page.picture.create picture | photo | source
    Page.locations.create store_number
    Page.locations.delete location_page_ids store_numbers
    Page.settings.create option
    Page.assignedUsers.get business
    Page.assignedUsers.create user
    Page.assignedUsers.delete user
    Page.agencies.create business
    Page.agencies.delete business
    Page.subscribedApps.create subscribed_fields
    Page.messages.create recipient message | recipient message filedata | recipient sender_action | recipient sender_action payload | recipient suggestion_action
    Page.messageAttachments.create message | message filedata
    Page.messageTemplates.create name language category
    Page.messageTemplates.delete name
    Page.messengerProfile.delete fields
    Page.moderateConversations.create user_ids actions
    Page.customLabels.create page_label_name
    Page.customUserSettings.get psid
    Page.customUserSettings.create psid
    Page.customUserSettings.delete psid params
    Page.personas.create name profile_picture_url
    Page.threadOwner.get recipient
    Page.passThreadControl.create recipient
    Page.takeThreadControl.create recipient
    Page.releaseThreadControl.create recipient
    Page.requestThreadControl.create recipient
    Page.extendThreadControl.create recipient
    Page.unlinkAccounts.create psid
    Page.welcomeMessageFlows.create name welcome_message_flow
    Page.welcomeMessageFlows.update flow_id
    Page.welcomeMessageFlows.delete flow_id
    Page.businessMessagingFeatureStatus.create features
    Post.comments.create message | attachment_id | attachment_share_url | attachment_url | source
    Post.insights.get metric
    Comment.comments.create message | attachment_id | attachment_share_url | attachment_url | source
    Photo.comments.create message | attachment_id | attachment_share_url | attachment_url | source
    Photo.insights.get metric
    Album.photos.create url | source | vault_image_id
    Album.comments.create message | attachment_id | attachment_share_url | attachment_url | source
    Video.collaborators.create target_id
    Video.comments.create message | attachment_id | attachment_share_url | attachment_url | source
    Video.polls.create question options
    Video.thumbnails.create source
    Video.upload.create file | file_url
    VideoPoll.update action
    LiveVideo.polls.create question options
    Business.accessToken.create app_id scope
    Business.businessUsers.create email
    Business.clientApps.create app_id
    Business.clientPages.create page_id
    Business.instagramAccounts.delete instagram_account
    Business.ownedApps.create app_id
    Business.ownedPages.create page_id
    Business.pages.delete page_id
    Business.systemUsers.create name
    Application.accounts.create  | uid owner_access_token
    Application.accounts.delete uid
    Application.subscriptions.create object
    CustomLabel.label.create user
    CustomLabel.label.delete user
    pageSearch.get q
    stickerSearch.get q
  `,
};
