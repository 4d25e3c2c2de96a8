import { InvalidArgumentError } from '../errors/program.js';
import { checkToken } from '../request/authorise.js';
import { readPath } from '../request/path.js';
import { filesIn } from '../request/prepare.js';
import type { GraphRequest } from '../request/request.js';
import { checkWritable } from '../schema/writable.js';
import { plainValue } from '../wire/plain-value.js';

/** Parameters before they are encoded; the client encodes lists and objects as Meta reads them. */
export type Params = Readonly<Record<string, unknown>>;

/** The request of a path that no class describes. Refuses what cannot be sent. */
export function pathRequest(
  request: Pick<GraphRequest, 'operation' | 'method' | 'login' | 'options'>,
  path: string,
  params: Params,
): GraphRequest {
  const { operation, method, options } = request;
  const refuse = (advice: string) => new InvalidArgumentError(operation, advice);
  if ('access_token' in params) checkToken(params['access_token'], operation);
  checkWritable(params, operation);
  if (method !== 'POST' && filesIn(params)) throw refuse('files go with create and update');
  const { version = options.version, segments } = readPath(path, operation);
  if (options.version !== undefined && version !== options.version)
    throw refuse(`the path begins with ${version}, and the option version is ${options.version}`);
  const [subject, ...edge] = segments;
  if (method === 'DELETE' && subject === undefined) throw refuse('give the path of what to delete, such as its id');
  return {
    ...request,
    subject,
    edge: edge.length > 0 ? edge.join('/') : undefined,
    params: joinFields(params, operation),
    facts: {},
    options: version === undefined ? options : { ...options, version },
  };
}

/** Fields are a list of names and expansions, which Meta reads as one text. */
function joinFields(params: Params, operation: string): Params {
  const { fields } = params;
  if (fields === undefined || fields === null || typeof fields === 'string') return params;
  const names = [plainValue(fields)].flat();
  if (names.length > 0 && names.every((name) => typeof name === 'string' && name.trim() !== ''))
    return { ...params, fields: names.join(',') };
  throw new InvalidArgumentError(operation, "fields: write names, such as ['id', 'media.limit(2){caption}']");
}
