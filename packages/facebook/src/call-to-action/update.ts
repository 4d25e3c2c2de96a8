import { check, idText, oneOf, optional, publicUrl, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The type of a button. */
export const CallToActionType = oneOf(
  'BECOME_A_VOLUNTEER',
  'BOOK_APPOINTMENT',
  'BOOK_NOW',
  'BUY_TICKETS',
  'CALL_NOW',
  'CHARITY_DONATE',
  'CHECK_IN',
  'CONTACT_US',
  'CREATOR_STOREFRONT',
  'DONATE_NOW',
  'EMAIL',
  'FOLLOW_PAGE',
  'GET_DIRECTIONS',
  'GET_OFFER',
  'GET_OFFER_VIEW',
  'INTERESTED',
  'LEARN_MORE',
  'LISTEN',
  'LOCAL_DEV_PLATFORM',
  'MESSAGE',
  'MOBILE_CENTER',
  'OPEN_APP',
  'ORDER_FOOD',
  'PLAY_MUSIC',
  'PLAY_NOW',
  'PURCHASE_GIFT_CARDS',
  'REQUEST_APPOINTMENT',
  'REQUEST_QUOTE',
  'SHOP_NOW',
  'SHOP_ON_FACEBOOK',
  'SIGN_UP',
  'VIEW_INVENTORY',
  'VIEW_MENU',
  'VIEW_SHOP',
  'VISIT_GROUP',
  'WATCH_NOW',
  'WOODHENGE_SUPPORT',
);

const WebDestination = oneOf(
  'BECOME_A_VOLUNTEER',
  'BECOME_SUPPORTER',
  'EMAIL',
  'FOLLOW',
  'MESSENGER',
  'MOBILE_CENTER',
  'NONE',
  'SHOP_ON_FACEBOOK',
  'WEBSITE',
);
const IphoneDestination = oneOf(
  'APP_DEEPLINK',
  'BECOME_A_VOLUNTEER',
  'EMAIL',
  'FACEBOOK_APP',
  'FOLLOW',
  'MARKETPLACE_INVENTORY_PAGE',
  'MENU_ON_FACEBOOK',
  'MESSENGER',
  'MINI_SHOP',
  'NONE',
  'PHONE_CALL',
  'SHOP_ON_FACEBOOK',
  'WEBSITE',
);
const AndroidDestination = oneOf(
  'APP_DEEPLINK',
  'BECOME_A_VOLUNTEER',
  'EMAIL',
  'FACEBOOK_APP',
  'FOLLOW',
  'MARKETPLACE_INVENTORY_PAGE',
  'MENU_ON_FACEBOOK',
  'MESSENGER',
  'MINI_SHOP',
  'MOBILE_CENTER',
  'NONE',
  'PHONE_CALL',
  'SHOP_ON_FACEBOOK',
  'WEBSITE',
);

const international = check(t.string, (number) =>
  /^\+\d{4,15}$/.test(number) ? undefined : "write the number with its country, such as '+15550100'",
);

/** Changes to a button. */
export const CallToActionUpdate = record('CallToActionUpdate', {
  type: optional(CallToActionType),
  web_destination_type: optional(WebDestination),
  web_url: optional(publicUrl),
  email_address: optional(t.string),
  /** The number that `CALL_NOW` dials. */
  intl_number_with_plus: optional(international),
  iphone_app_id: optional(idText),
  iphone_destination_type: optional(IphoneDestination),
  iphone_url: optional(t.string),
  android_app_id: optional(idText),
  android_destination_type: optional(AndroidDestination),
  android_package_name: optional(t.string),
  android_url: optional(t.string),
});
