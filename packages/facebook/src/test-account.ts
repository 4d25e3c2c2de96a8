import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a test user. */
export const TestAccountFields = record('TestAccount', {
  id: identifier,
  /** Signs in as the test user. Valid for a short time. */
  login_url: optional(t.string),
  /** Absent until the test user has installed the app. */
  access_token: optional(t.string),
  /** Only right after it was made. */
  email: optional(t.string),
  /** Only right after it was made. */
  password: optional(t.string),
});

/** A test user of an app. */
export class TestAccount extends row({
  name: 'TestAccount',
  fields: TestAccountFields,
  defaults: ['id', 'login_url', 'access_token'],
}) {}
