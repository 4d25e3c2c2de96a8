import { check } from '@edgewalk/core';
import * as t from 'io-ts';
import { Hours } from './venue.js';

const key = /^(mon|tue|wed|thu|fri|sat|sun)_[12]_(open|close)$/;
const clock = /^([01]?\d|2[0-4]):[0-5]\d$/;

/** Opening hours to set: up to two spans a day, such as `{ mon_1_open: '09:00', mon_1_close: '17:00' }`. */
export const OpeningHours = check(Hours, (hours) => {
  const wrong = Object.entries(hours).find(([name, at]) => !key.test(name) || !clock.test(at));
  return wrong && `${wrong.join(': ')}: write each as mon_1_open: '09:00', mon_1_close: '17:00'`;
});

/** What is on offer while a place is not open as usual, such as `{ ONLINE_SERVICES: true }`. */
export const Offerings = t.record(t.string, t.boolean);
