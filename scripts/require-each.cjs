// Loads each module as if nothing else had been loaded before; `import` must find the names that `require` finds.
void main();

async function main() {
  for (const name of process.argv.slice(2)) {
    for (const file of Object.keys(require.cache)) delete require.cache[file];
    const names = Object.keys(require(name));
    const found = await import(name);
    const missing = names.filter((key) => !(key in found));
    if (missing.length > 0) throw new Error(`import of ${name} misses ${missing.join(', ')}`);
  }
}
