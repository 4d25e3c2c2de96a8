const boosting = 'for boosting ads only: api.client.get(id, { fields, … }) passes it';
const listed = 'the edge that lists it gives all of its fields';

/** Why something that Meta's descriptions list is not declared. A gap without a reason fails `npm run spec-coverage`. */
export const reasons = {
  'IGUser GET #get ?adgroup_id': 'reads an account as one ad has it; for the Marketing API only',
  'IGMedia GET #get ?ad_account_id': boosting,
  'IGMedia GET #get ?boostable_media_callsite': boosting,
  'IGMedia GET #get ?business_id': boosting,
  'IGMedia GET #get ?primary_fb_page_id': boosting,
  'IGMedia GET #get ?primary_ig_user_id': boosting,
  'IGMedia GET #get ?secondary_fb_page_id': boosting,
  'IGMedia GET #get ?secondary_ig_user_id': boosting,
  'IGUserForIGOnlyAPI GET tags': "Meta's overview says that apps with Instagram Login cannot reach tagging",
  'IGBoostMediaAd GET #get': listed,
  'ShadowIGScheduledMedia GET #get': listed,
  'IGBCAdsPermission GET #get': listed,
  'CTXPartnerAppWelcomeMessageFlow GET #get': listed,
};
