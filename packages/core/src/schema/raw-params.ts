import { InvalidArgumentError } from '../errors/program.js';

/**
 * Parameters that Edgewalk does not know, marked by their names. They are sent as given.
 *
 * @example api.user.media.create({ image_url, 'raw:brand_new': 1 })
 */
export interface RawParams {
  readonly [name: `raw:${string}`]: unknown;
}

/**
 * Parameters with or without raw ones: a variable of an interface has no index signature. An empty type would take
 * anything, also the options that belong behind the parameters.
 */
export type WithRaw<P> = [P] extends [Readonly<Record<string, never>>] ? RawParams : P | (P & RawParams);

type Params = Readonly<Record<string, unknown>>;

const mark = 'raw:';

/** The names that the client itself uses. */
const reserved: Readonly<Record<string, string>> = {
  access_token: 'give it as the option accessToken',
  appsecret_proof: 'give the client its appSecret',
  fields: "write a new field as raw('name') into fields",
  method: 'it would change what Meta does: choose get, create, update or delete',
};

/** The parameters that are marked, under their own names. */
export function rawParams(given: Params, where: string): Record<string, unknown> {
  const raw: Record<string, unknown> = {};
  for (const key of Object.keys(given)) {
    if (!key.startsWith(mark)) continue;
    const name = key.slice(mark.length);
    const advice = name === '' ? "write the parameter's name after raw:" : reserved[name.toLowerCase()];
    if (advice !== undefined) throw new InvalidArgumentError(where, `${key}: ${advice}`);
    raw[name] = given[key];
  }
  return raw;
}

/** The parameters that are not marked. */
export const withoutRaw = (given: Params): Record<string, unknown> =>
  Object.fromEntries(Object.entries(given).filter(([key]) => !key.startsWith(mark)));
