import { identifier, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const text = optional(t.string);
const reference = (name: string) =>
  optional(
    record(name, {
      /** The id of the app or the Page. */
      id: identifier,
      /** The name of the app or the Page. */
      name: text,
    }),
  );

/** The fields of a button. */
export const CallToActionFields = record('CallToAction', {
  /** The id of the button. */
  id: identifier,
  /** The Android app that opens. */
  android_app: reference('AndroidApp'),
  /** The link into the Android app. */
  android_deeplink: text,
  /** What opens on Android phones, such as `WEBSITE`, `APP_DEEPLINK` or `PHONE_CALL`. */
  android_destination_type: text,
  /** The package name of the Android app. */
  android_package_name: text,
  /** The URL that opens on Android phones. */
  android_url: text,
  /** When the button was created, in ISO 8601. */
  created_time: optional(timestamp),
  /** The address that the button writes to. */
  email_address: text,
  /** The Page that has the button. */
  from: reference('ButtonPage'),
  /** The number that the button dials, with `+` and the country code. */
  intl_number_with_plus: text,
  /** The iPhone app that opens. */
  iphone_app: reference('IphoneApp'),
  /** The link into the iPhone app. */
  iphone_deeplink: text,
  /** What opens on iPhones, such as `WEBSITE`, `APP_DEEPLINK` or `PHONE_CALL`. */
  iphone_destination_type: text,
  /** The URL that opens on iPhones. */
  iphone_url: text,
  /** The state of the button, such as `ACTIVE`. */
  status: text,
  /** The type, such as `CALL_NOW`. */
  type: text,
  /** When it was last changed. */
  updated_time: optional(timestamp),
  /** What opens on computers, such as `WEBSITE`, `MESSENGER` or `EMAIL`. */
  web_destination_type: text,
  /** The URL that opens on computers. */
  web_url: text,
});
