// Writes the reference of every package into the folder `reference`: `npm run reference`.
// TypeDoc needs the programming interface of TypeScript, which version 7 does not have: it has a version 6 of its own.
import { runNode } from '../workspace/run.mjs';

runNode('scripts/reference/node_modules/typedoc/bin/typedoc', ['--options', 'scripts/reference/typedoc.json']);
