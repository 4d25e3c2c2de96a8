import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import { describedTrees } from '@edgewalk/console/describe';
import { findPlace } from '../describe/find-place.js';
import { listRoots } from '../describe/list-roots.js';
import { describe } from '../describe/place-text.js';
import { render } from '../describe/render.js';

const mimeType = 'text/plain';

/** Offers the documentation of the trees: where they begin, and a page for each node. */
export function addResources(server: McpServer): void {
  server.registerResource(
    'trees',
    'edgewalk://trees',
    { title: 'Where the trees begin', mimeType },
    async ({ href }) => ({ contents: [{ uri: href, mimeType, text: await listRoots({}) }] }),
  );
  server.registerResource(
    'node',
    new ResourceTemplate('edgewalk://{tree}/{node}', { list: async () => ({ resources: await nodes() }) }),
    { title: 'A node of a tree', mimeType },
    async ({ href }, { tree, node }) => ({
      contents: [{ uri: href, mimeType, text: await pageOf(String(tree), String(node), href) }],
    }),
  );
}

async function nodes() {
  const found: { uri: string; name: string; mimeType: string }[] = [];
  for await (const { name: tree, description } of describedTrees())
    for (const name of description.nodes.keys()) found.push({ uri: `edgewalk://${tree}/${name}`, name, mimeType });
  return found;
}

async function pageOf(treeName: string, node: string, uri: string): Promise<string> {
  for await (const tree of describedTrees()) {
    const place = tree.name === treeName ? findPlace(tree.description, node) : undefined;
    if (place) return render(describe(tree, place));
  }
  throw new ResourceNotFoundError(uri);
}
