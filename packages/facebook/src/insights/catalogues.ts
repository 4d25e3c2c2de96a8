import type { MetricsElsewhere } from '@edgewalk/vocabulary/insights';
import type { Catalogue } from './metric.js';
import { pageMetrics } from './page-metrics.js';
import { postMetrics } from './post-metrics.js';
import { retiredFamilies } from './retired-families.js';
import { retiredPageMetrics, retiredPostMetrics, retiredVideoMetrics } from './retired-metrics.js';
import { videoMetrics } from './video-metrics.js';

const ofPage: MetricsElsewhere = {
  metrics: pageMetrics,
  advice: (name) => `${name} is counted for a Page: fb.page(id).insights.get({ metric: '${name}', period: 'day' })`,
};
const ofPost: MetricsElsewhere = {
  metrics: postMetrics,
  advice: (name) => `${name} is counted for a post: fb.post(id).insights.get({ metric: '${name}' })`,
};
const ofVideo: MetricsElsewhere = {
  metrics: videoMetrics,
  advice: (name) => `${name} is counted for a video: fb.video(id).videoInsights.get({ metric: '${name}' })`,
};

// A retired metric is retired on every edge.
const gone = {
  retired: { ...retiredPageMetrics, ...retiredPostMetrics, ...retiredVideoMetrics },
  families: retiredFamilies,
};

// Meta keeps data for two years; a query of a Page or a post covers at most 90 days.
const maxDays = 90;

export const pageCatalogue: Catalogue = {
  of: 'Page',
  metrics: pageMetrics,
  ...gone,
  elsewhere: [ofPost, ofVideo],
  maxDays,
};
export const postCatalogue: Catalogue = {
  of: 'post',
  metrics: postMetrics,
  ...gone,
  elsewhere: [ofPage, ofVideo],
  maxDays,
};
export const videoCatalogue: Catalogue = {
  of: 'video',
  metrics: videoMetrics,
  ...gone,
  elsewhere: [ofPage, ofPost],
};
