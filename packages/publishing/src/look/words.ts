import { megabyte, type Limit, type Quantity, type Bounds } from './limits.js';

const plain = (value: number): string => String(Math.round(value * 100) / 100);

function bytes(value: number): string {
  if (value >= 1024 * megabyte) return `${plain(value / 1024 / megabyte)} GB`;
  if (value >= megabyte / 10) return `${plain(value / megabyte)} MB`;
  return `${value} bytes`;
}

function seconds(value: number): string {
  const units = [
    ['days', 86_400],
    ['hours', 3600],
    ['minutes', 60],
  ] as const;
  const unit = units.find(([, size]) => value >= 2 * size && value % size === 0);
  return unit === undefined ? `${plain(value)} s` : `${value / unit[1]} ${unit[0]}`;
}

/** Ratios as Meta writes them, where they have such a name. */
const ratios: readonly (readonly [number, string])[] = [
  [4 / 5, '4:5'],
  [9 / 16, '9:16'],
  [16 / 9, '16:9'],
];

const ratio = (value: number) => ratios.find(([known]) => Math.abs(known - value) < 1e-6)?.[1] ?? `${plain(value)}:1`;

const rates = (value: number) => `${plain(value / 1_000_000)} Mbit/s`;

/** How each quantity is written. */
const units: Readonly<Record<Quantity, (value: number) => string>> = {
  bytes,
  width: (value) => `${value} px`,
  shortSide: (value) => `${value} px`,
  ratio,
  seconds,
  frameRate: (value) => `${plain(value)} fps`,
  sampleRate: (value) => `${plain(value / 1000)} kHz`,
  channels: plain,
  bitRate: rates,
  secondsAhead: seconds,
};

/** What each rule looks at, in words. */
export const ruleNames: Readonly<Record<Limit['rule'], string>> = {
  bytes: 'size',
  width: 'width',
  shortSide: 'shorter side',
  ratio: 'ratio of width to height',
  seconds: 'length',
  frameRate: 'frame rate',
  sampleRate: 'sample rate of the sound',
  channels: 'channels of the sound',
  bitRate: 'bit rate',
  secondsAhead: 'time ahead',
  format: 'format',
  videoCodec: 'video codec',
  audioCodec: 'audio codec',
  indexFirst: 'index',
};

/** A value of a rule, with its unit. */
export const valueWords = (rule: Quantity, value: number): string => units[rule](value);

/** A range of a rule, with its unit. */
export function rangeWords(rule: Quantity, { least, most }: Bounds): string {
  if (least === undefined) return `at most ${valueWords(rule, most ?? 0)}`;
  if (most === undefined) return `at least ${valueWords(rule, least)}`;
  if (least === most) return valueWords(rule, least);
  return `${valueWords(rule, least)} to ${valueWords(rule, most)}`;
}

/** A limit in words, for messages and tables. */
export function limitWords(limit: Limit): string {
  if (limit.rule === 'indexFirst') return 'before the media (fast start)';
  return 'oneOf' in limit ? limit.oneOf.join(', ') : rangeWords(limit.rule, limit);
}
