/** What of messaging is left out of the Facebook tree, and why. */
export const reasons = {
  'CTXPartnerAppWelcomeMessageFlow GET #get': 'read through the Page: fb.page(id).welcomeMessageFlows.get({ flow_id })',
  'UserPageOneTimeOptInTokenSettings GET #get':
    'has no id to ask by: fb.page(id).notificationMessageTokens.get() lists it whole',
};
