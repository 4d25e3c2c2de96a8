import { type Call, PagedCall } from '@edgewalk/core';
import type { GetOptions, WithPath } from '../commands/get.js';
import { connect } from '../connection/connect.js';
import { parametersOf } from '@edgewalk/console/describe';
import { parseFields } from '../input/fields.js';
import { type Parameters, readParameters } from '../input/parameters.js';
import { checkOutput, print } from '../output/print.js';
import { readAddress } from '../target/address.js';
import { resolve } from '../target/resolve.js';
import type { Target } from '../target/target.js';
import type { Context } from '../terminal/context.js';
import { readItems } from './items.js';

/** Reads a node or a list, and prints it. */
export async function get({ path, parameters, options }: WithPath<GetOptions>, context: Context): Promise<void> {
  await checkOutput(options);
  const address = readAddress(path);
  const fields = options.fields === undefined ? undefined : parseFields(options.fields);
  const target = await resolve(address, await connect(options, context), options.tree);
  const codecs = target.kind === 'declared' ? parametersOf(target.declaration.get) : new Map();
  const given = await readParameters(parameters, codecs);
  const query = { ...spanOf(options), ...given };
  const call =
    target.kind === 'declared'
      ? (target.member.perform('get', {
          ...pageSize(target, options),
          ...query,
          ...(fields && { fields }),
        }) as Call<unknown>)
      : rawCall(target, query, options);
  const result = call instanceof PagedCall ? readItems(call, options, context) : await call;
  await print(result, options, context);
}

function spanOf({ since, until, cursor }: GetOptions): Parameters {
  return { ...(since && { since }), ...(until && { until }), ...(cursor && { cursor }) };
}

/** No larger than what is wanted, and than Meta allows. */
function pageSize(
  { declaration: { get: operation } }: Target & { kind: 'declared' },
  { limit, all }: GetOptions,
): Parameters {
  if (operation.kind !== 'pages') return {};
  const { maxLimit = 100 } = operation.facts;
  const wanted = all === true ? maxLimit : limit;
  return wanted === undefined ? {} : { limit: Math.min(wanted, maxLimit) };
}

/** Whether a path is a list is not known: it is read as one where something of a list is asked for. */
function rawCall({ client, path }: Target & { kind: 'raw' }, query: Parameters, options: GetOptions): Call<unknown> {
  const { fields, all, limit, cursor } = options;
  const params = { ...query, ...(fields !== undefined && { fields }) };
  if (all !== true && limit === undefined && cursor === undefined) return client.get(path, params);
  return client.edge(path, { ...(limit !== undefined && { limit: Math.min(limit, 100) }), ...params });
}
