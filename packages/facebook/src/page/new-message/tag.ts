import { oneOf } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const living = oneOf('HUMAN_AGENT', 'CUSTOMER_FEEDBACK');
const retired: readonly unknown[] = ['ACCOUNT_UPDATE', 'CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE'];
const advice =
  "was retired on 2026-04-27: send an approved template, message: { template }, with messaging_type: 'UTILITY'";

const validate: typeof living.validate = (value, context) =>
  retired.includes(value) ? t.failure(value, context, `${String(value)} ${advice}`) : living.validate(value, context);

/** The reason to send a message after the 24 hours for a reply; Meta retired three others for templates. */
export const MessageTag: typeof living = Object.assign(Object.create(living) as typeof living, { validate });
