import { Chart } from '../../parts/chart.js';
import type { AccountName } from '../../state/account.js';
import { read } from '../../state/read.js';
import { clock } from '../../state/world.js';
import { count, type InsightRow, type Page } from './shapes.js';
import { useRead } from './use-read.js';

const day = 86_400;
const metrics = [
  ['reach', 'Reach'],
  ['follower_count', 'New followers'],
] as const;

/** The numbers of an account: the last 28 days as charts, and the totals of the last day. */
export const Insights = ({ account: { id } }: { readonly account: AccountName }) => (
  <>
    <Totals id={id} />
    {metrics.map(([metric, title]) => (
      <Days key={metric} id={id} metric={metric} title={title} />
    ))}
  </>
);

const totals = 'views,accounts_engaged,total_interactions,likes,comments,shares,saves';

function Totals({ id }: { readonly id: string }) {
  const { value, problem } = useRead(id, () =>
    read<Page<InsightRow>>(`/${id}/insights`, '', { metric: totals, period: 'day', metric_type: 'total_value' }),
  );
  if (problem !== undefined) return <p class="t2">Totals cannot be read: {problem}</p>;
  return (
    <dl class="ins n">
      {(value?.data ?? []).map(({ name, title = name, total_value: total }) => (
        <div key={name}>
          <dt>{title}</dt>
          <dd>{count(total?.value, 'none')}</dd>
        </div>
      ))}
    </dl>
  );
}

interface DaysProps {
  readonly id: string;
  readonly metric: string;
  readonly title: string;
}

function Days({ id, metric, title }: DaysProps) {
  const { value, problem } = useRead(`${id} ${metric}`, () => {
    const until = Math.floor((clock.value || Date.now()) / 1000);
    const span = { since: String(until - 28 * day), until: String(until) };
    return read<Page<InsightRow>>(`/${id}/insights`, '', { metric, period: 'day', ...span });
  });
  const points = (value?.data[0]?.values ?? []).map(({ value: y, end_time: end }) => ({ x: Date.parse(end ?? ''), y }));
  return (
    <section class="days" aria-label={title}>
      <h2>{title}</h2>
      {problem !== undefined && <p class="t2">It cannot be read: {problem}</p>}
      {points.length > 0 && <Chart label={title} points={points} />}
      {value && points.length === 0 && <p class="t2">There is no number for these days.</p>}
    </section>
  );
}
