import type { KeyedEffects } from '../keyed.js';
import { accounts } from './accounts.js';
import { application } from './application.js';
import { business } from './business.js';
import { businessAssets } from './business-assets.js';
import { feed } from './feed.js';
import { insights } from './insights.js';

/** Effects that are still keyed by text. */
export const keyedParts: readonly KeyedEffects[] = [
  feed,
  insights,
  accounts,
  application,
  business,
  businessAssets,
];
