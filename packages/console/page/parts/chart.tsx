import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';
import { theme } from '../state/theme.js';
import { dayOf } from '../state/time.js';

interface Point {
  /** Milliseconds. */
  readonly x: number;
  readonly y: number;
}

interface ChartProps {
  /** What is counted; the axis is named so. */
  readonly label: string;
  readonly points: readonly Point[];
}

const height = 200;

/** Numbers over days: from zero, with the peak in words, and as a table for screen readers. */
export function Chart({ label, points }: ChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const { value: scheme } = theme;
  useEffect(() => (box.current ? draw(box.current, label, points) : undefined), [label, points.length, scheme]);
  const peak = points.reduce((best, each) => (each.y > best.y ? each : best), points[0] ?? { x: 0, y: 0 });
  return (
    <figure class="chart">
      <figcaption class="sm t2 n">
        {label} peaked on {dayOf(peak.x)} with {peak.y.toLocaleString('en-US')}.
      </figcaption>
      <div ref={box} aria-hidden="true" />
      <Table label={label} points={points} />
    </figure>
  );
}

const Table = ({ label, points }: ChartProps) => (
  <table class="vh">
    <caption>{label} by day</caption>
    <thead>
      <tr>
        <th scope="col">Day</th>
        <th scope="col">{label}</th>
      </tr>
    </thead>
    <tbody>
      {points.map(({ x, y }) => (
        <tr key={x}>
          <td>{dayOf(x)}</td>
          <td>{y.toLocaleString('en-US')}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

/** Draws for the width that there is, and again when it changes. */
function draw(box: HTMLElement, label: string, points: readonly Point[]): () => void {
  const plot = new uPlot(options(box, label), [points.map(({ x }) => x / 1000), points.map(({ y }) => y)], box);
  const observer = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height }));
  observer.observe(box);
  return () => {
    observer.disconnect();
    plot.destroy();
  };
}

function options(box: HTMLElement, label: string): uPlot.Options {
  const style = getComputedStyle(box);
  const colour = (name: string) => style.getPropertyValue(name);
  const axis = { stroke: () => resolved(box, '--text3'), grid: { stroke: () => resolved(box, '--line'), width: 1 } };
  return {
    width: box.clientWidth,
    height,
    legend: { show: false },
    cursor: { show: false },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'UTC'),
    scales: { y: { range: (_plot, _least, most) => [0, Math.max(1, most * 1.08)] } },
    axes: [
      { ...axis, values: (_plot, ticks) => ticks.map((tick) => dayOf(tick * 1000)) },
      {
        ...axis,
        label,
        size: 64,
        font: `12px ${colour('--ui')}`,
        values: (_plot, ticks) => ticks.map((tick) => tick.toLocaleString('en-US')),
      },
    ],
    series: [{}, { stroke: () => resolved(box, '--accent'), width: 2, points: { show: false } }],
  };
}

/** A canvas knows no `light-dark()`: the element does. */
function resolved(box: HTMLElement, name: string): string {
  const probe = document.createElement('i');
  probe.style.color = `var(${name})`;
  box.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}
