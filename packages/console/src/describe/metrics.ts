import type { DescribedTree, TreeName } from './described-tree.js';

/** A metric of an edge of insights. */
export interface MetricText {
  readonly name: string;
  readonly about?: string;
  /** What the declaration says about it, such as its periods and breakdowns. */
  readonly facts: Readonly<Record<string, unknown>>;
}

type Catalogue = readonly [name: string, metrics: Readonly<Record<string, object>>];

/** The catalogue behind each class of insights, with the name under which its sentences are kept. */
const catalogues: Readonly<Record<TreeName, () => Promise<Readonly<Record<string, Catalogue>>>>> = {
  async instagram() {
    const { accountMetrics } = await import('@edgewalk/instagram/insights/account-metrics');
    const { mediaMetrics } = await import('@edgewalk/instagram/insights/media-metrics');
    return { UserInsights: ['accountMetrics', accountMetrics], MediaInsights: ['mediaMetrics', mediaMetrics] };
  },
  async facebook() {
    const { pageMetrics } = await import('@edgewalk/facebook/insights/page-metrics');
    const { postMetrics } = await import('@edgewalk/facebook/insights/post-metrics');
    const { videoMetrics } = await import('@edgewalk/facebook/insights/video-metrics');
    return {
      PageInsights: ['pageMetrics', pageMetrics],
      PostInsights: ['postMetrics', postMetrics],
      PhotoInsights: ['postMetrics', postMetrics],
      VideoVideoInsights: ['videoMetrics', videoMetrics],
    };
  },
  async threads() {
    const { userMetrics } = await import('@edgewalk/threads/insights/user-metrics');
    const { postMetrics } = await import('@edgewalk/threads/insights/post-metrics');
    return { UserInsights: ['userMetrics', userMetrics], PostInsights: ['postMetrics', postMetrics] };
  },
};

/** The metrics of an edge; none where it is not of insights. */
export async function describeMetrics({ name, docs }: DescribedTree, edge: string): Promise<readonly MetricText[]> {
  const [catalogue, metrics] = (await catalogues[name]())[edge] ?? ['', {}];
  return Object.entries(metrics).map(([metric, facts]) => {
    const about = docs.metrics[catalogue]?.[metric];
    return { name: metric, ...(about !== undefined && { about }), facts: { ...facts } };
  });
}
