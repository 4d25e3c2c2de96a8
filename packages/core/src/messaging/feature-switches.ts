import * as t from 'io-ts';
import { record } from '../codec/record.js';

/** The messaging features to switch, each as Meta describes it. */
export const FeatureSwitches = record('FeatureSwitches', { features: t.array(t.UnknownRecord) });
