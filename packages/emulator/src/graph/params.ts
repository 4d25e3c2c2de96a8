import { file, OptionalType, parameterNames, VariantsType } from '@edgewalk/core/declare';
import { invalid, noMetric } from '../errors/failure.js';
import type { RawParams } from '../http/form.js';
import { SentFile } from '../http/multipart.js';
import { type Codec, codecsOf, readMember, shapeOf } from './values.js';

/** What any request may carry, whatever it is about. Meta's own SDK sends an object's id along. */
const common = new Set(
  (
    'id fields limit after before since until offset summary __paging_token __previous ' +
    'appsecret_proof appsecret_time method suppress_http_code include_headers ' +
    'locale pretty format callback debug metadata return_ssl_resources redirect'
  ).split(' '),
);

/** Checks the parameters of an operation and turns their text into the values that its codec declares. */
export function decodeParams(codec: Codec, given: RawParams, strict: boolean): Record<string, unknown> {
  const named = nameFiles(codec, given);
  const [unknown] = strict ? unknownParams(codec, named) : [];
  if (unknown !== undefined) throw invalid(`The parameter ${unknown} is not supported by this operation`);
  const names = parameterNames(codec);
  for (const name of names) requirePresence(name, codecsOf(codec, name), formsOf(codec), named);
  const own = Object.entries(named).filter(([name, value]) => names.includes(name) && !isMissing(value));
  return Object.fromEntries(own.map(([name, value]) => [name, decodeParam(codec, name, value)]));
}

/** The parameters that an operation does not take. Meta ignores them. */
export function unknownParams(codec: Codec, given: RawParams): readonly string[] {
  const names = parameterNames(codec);
  return Object.keys(nameFiles(codec, given)).filter((name) => !names.includes(name) && !common.has(name));
}

/** To Meta the name of a file's part means nothing: it is the file that the operation takes. */
function nameFiles(codec: Codec, given: RawParams): RawParams {
  const names = parameterNames(codec);
  const unnamed = Object.keys(given).filter((name) => given[name] instanceof SentFile && !names.includes(name));
  const [first] = unnamed;
  const open = first === undefined ? undefined : fileParam(codec, given);
  if (first === undefined || open === undefined) return given;
  const { [first]: sent, ...others } = given;
  return { ...others, [open]: sent };
}

/** The file that is still missing: one that is needed before one that may be there, of the form that fits best. */
function fileParam(codec: Codec, given: RawParams): string | undefined {
  const forms: readonly Codec[] = codec instanceof VariantsType ? (codec.forms as readonly Codec[]) : [codec];
  const fit = (form: Codec) => parameterNames(form).filter((name) => given[name] !== undefined).length;
  const open = forms
    .toSorted((a, b) => fit(b) - fit(a))
    .flatMap((form) =>
      parameterNames(form).flatMap((name) => codecsOf(form, name).map((each) => [name, each] as const)),
    )
    .filter(([name, each]) => given[name] === undefined && shapeOf(each) === file);
  return (open.find(([, each]) => isNeeded(each)) ?? open[0])?.[0];
}

const formsOf = (codec: Codec): number => (codec instanceof VariantsType ? codec.forms.length : 1);

const isMissing = (value: unknown): boolean => value === undefined || value === null;

/** Of several forms, each must need it: otherwise the effect knows which form is meant. */
function requirePresence(name: string, codecs: readonly Codec[], forms: number, given: RawParams): void {
  if (!isMissing(given[name]) && given[name] !== '') return;
  if (codecs.length < forms || !codecs.every(isNeeded)) return;
  throw name === 'metric' ? noMetric() : invalid(`The parameter ${name} is required`);
}

/** A parameter that the client fills in by itself is one that Meta requires. */
const isNeeded = (codec: Codec): boolean =>
  codec instanceof OptionalType ? codec.facts.account === true : !codec.is(undefined);

function decodeParam(codec: Codec, name: string, value: unknown): unknown {
  const found = readMember(codec, name, value);
  if ('value' in found) return found.value;
  throw invalid(`Param ${name}${found.at} ${found.why}`);
}
