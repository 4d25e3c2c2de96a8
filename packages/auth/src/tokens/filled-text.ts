import { check } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A token or a code. An empty one is none: every call with it would fail, far from here. */
export const filledText = check(t.string, (text) => (text.trim() === '' ? 'a text that is not empty' : undefined));
