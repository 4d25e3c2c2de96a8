// Loads each module as if nothing else had been loaded before; `import` must find the names that `require` finds, and a
// class must have the name it is exported by, which logs and errors show.
void main();

async function main() {
  for (const name of process.argv.slice(2)) {
    for (const file of Object.keys(require.cache)) delete require.cache[file];
    const exported = require(name);
    const names = Object.keys(exported);
    const found = await import(name);
    const missing = names.filter((key) => !(key in found));
    if (missing.length > 0) throw new Error(`import of ${name} misses ${missing.join(', ')}`);
    const renamed = names.filter((key) => isClass(exported[key]) && exported[key].name !== key);
    if (renamed.length > 0) throw new Error(`${name} has renamed ${renamed.join(', ')}`);
  }
}

function isClass(value) {
  return typeof value === 'function' && String(value).startsWith('class');
}
