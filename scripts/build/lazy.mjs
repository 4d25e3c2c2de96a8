// Esbuild reads the ES modules of a package through this: as CommonJS in which an import is loaded when it is first used.
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parseAsync, transformFromAstAsync, types } from '@babel/core';
import commonJs from '@babel/plugin-transform-modules-commonjs';
import { namesOf } from './names.mjs';

const ELSEWHERE = 'elsewhere';

/**
 * For the file `here`; a module that stands in another file is asked from there. Ours get a namespace of their own,
 * where no package.json says that they are ES modules.
 */
export const lazyModules = (target, here, placeOf) => ({
  name: 'lazy modules',
  setup(build) {
    const own = target.manifest.name;
    build.onResolve({ filter: /^\..*\.js$/ }, ({ path, importer, namespace }) => {
      const module = moduleAt(path, namespace === own ? importer : '');
      return { path: module, namespace: placeOf(module) === here ? own : ELSEWHERE };
    });
    build.onResolve({ filter: /^[^.]|\.cjs$/ }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /$/, namespace: own }, async ({ path }) => ({
      contents: await lazy(target, path),
    }));
    build.onLoad({ filter: /$/, namespace: ELSEWHERE }, ({ path }) => ({
      contents: `module.exports = require('./${placeOf(path)}.cjs')['${path}']();\n${mapTo(path)}`,
    }));
  },
});

const moduleAt = (path, importer) => posix.join(posix.dirname(importer), path).slice(0, -'.js'.length);

const sourcesOf = (module) => [`../../src/${module}.ts`];

function mapTo(module) {
  const map = { version: 3, sources: sourcesOf(module), mappings: 'AAAA' };
  return `//# sourceMappingURL=data:application/json,${encodeURIComponent(JSON.stringify(map))}`;
}

async function lazy(target, module) {
  const filename = join(target.folder, 'dist/esm', `${module}.js`);
  const [code, map] = await Promise.all([readFile(filename, 'utf8'), readFile(`${filename}.map`, 'utf8')]);
  const options = {
    filename,
    plugins: [[commonJs, { lazy: () => true, importInterop: 'none' }], inBlock],
    sourceMaps: 'inline',
    inputSourceMap: { ...JSON.parse(map), sources: sourcesOf(module) },
    comments: false,
    compact: false,
    // No settings but these.
    configFile: false,
    babelrc: false,
  };
  const ast = await parseAsync(code, options);
  await makeReady(ast.program, target, module);
  return (await transformFromAstAsync(ast, code, options)).code;
}

/** At the top level, esbuild gives a class that names itself another name: `_GraphClient`. */
const inBlock = {
  visitor: {
    Program: {
      exit({ node }) {
        node.body = [types.blockStatement(node.body)];
      },
    },
  },
};

/** Takes out what would load another module at once. */
async function makeReady(program, target, module) {
  program.body = program.body.filter((node) => !isEmpty(node));
  const taken = new Set(program.body.flatMap(namesBy));
  for (const [index, { type, source }] of program.body.entries()) {
    if (type !== 'ExportAllDeclaration') continue;
    const names = (await namesFrom(source.value, target, module)).filter((name) => !taken.has(name));
    for (const name of names) taken.add(name);
    program.body[index] = types.exportNamedDeclaration(null, names.map(specifier), source);
  }
}

/** `import {} from` and `export {} from` are left of types. */
const isEmpty = ({ source, specifiers }) => Boolean(source) && specifiers?.length === 0;

const namesFrom = (source, target, module) =>
  source.startsWith('.') ? namesOf(target.manifest.name, moduleAt(source, module)) : namesOf(source, 'index');

const specifier = (name) => types.exportSpecifier(types.identifier(name), types.identifier(name));

function namesBy(node) {
  if (node.type !== 'ExportNamedDeclaration') return [];
  const declared = Object.keys(types.getBindingIdentifiers(node, false, true));
  return [...declared, ...node.specifiers.map(({ exported }) => exported.name)];
}
