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
  /** What the button says, such as `BOOK_NOW` or `CALL_NOW`. */
  type: optional(CallToActionType),
  /** What opens on computers, such as `WEBSITE`, `MESSENGER` or `EMAIL`. */
  web_destination_type: optional(WebDestination),
  /** The URL that opens on computers. */
  web_url: optional(publicUrl),
  /** The address that the button writes to. */
  email_address: optional(t.string),
  /** The number that `CALL_NOW` dials. */
  intl_number_with_plus: optional(international),
  /** The id of the iPhone app that opens. */
  iphone_app_id: optional(idText),
  /** What opens on iPhones, such as `WEBSITE`, `APP_DEEPLINK` or `PHONE_CALL`; `NONE` by default. */
  iphone_destination_type: optional(IphoneDestination),
  /** The URL that opens on iPhones. */
  iphone_url: optional(t.string),
  /** The id of the Android app that opens. */
  android_app_id: optional(idText),
  /** What opens on Android phones, such as `WEBSITE`, `APP_DEEPLINK` or `PHONE_CALL`; `NONE` by default. */
  android_destination_type: optional(AndroidDestination),
  /** The package name of the Android app. */
  android_package_name: optional(t.string),
  /** The URL that opens on Android phones. */
  android_url: optional(t.string),
});
