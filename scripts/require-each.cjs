// Loads each module as if nothing else had been loaded before.
for (const name of process.argv.slice(2)) {
  for (const file of Object.keys(require.cache)) delete require.cache[file];
  require(name);
}
