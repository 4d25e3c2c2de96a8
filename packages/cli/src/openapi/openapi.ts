// openapi: the trees as OpenAPI, and the webhooks as AsyncAPI.
import { UsageError } from '../arguments/usage-error.js';
import type { OpenapiOptions } from '../commands/openapi.js';
import { describedTrees } from '@edgewalk/console/describe';
import type { Context } from '../terminal/context.js';
import { documentOf } from './document.js';

/** Prints the file. */
export async function openapi({ tree: name, webhooks, server }: OpenapiOptions, context: Context): Promise<void> {
  if (webhooks === true) {
    if (server !== undefined) throw new UsageError('--server: webhooks have none: Meta calls your address');
    const { webhooksDocument } = await import('./webhooks-document.js');
    return context.write(JSON.stringify(webhooksDocument(), null, 2));
  }
  for await (const tree of describedTrees(name))
    if (tree.name === name) return context.write(JSON.stringify(documentOf(tree, server), null, 2));
}
