import { identifier, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const text = optional(t.string);
const reference = (name: string) => optional(record(name, { id: identifier, name: text }));

/** The fields of a button. */
export const CallToActionFields = record('CallToAction', {
  id: identifier,
  android_app: reference('AndroidApp'),
  android_deeplink: text,
  android_destination_type: text,
  android_package_name: text,
  android_url: text,
  created_time: optional(timestamp),
  email_address: text,
  from: reference('ButtonPage'),
  intl_number_with_plus: text,
  iphone_app: reference('IphoneApp'),
  iphone_deeplink: text,
  iphone_destination_type: text,
  iphone_url: text,
  status: text,
  /** The type, such as `CALL_NOW`. */
  type: text,
  updated_time: optional(timestamp),
  web_destination_type: text,
  web_url: text,
});
