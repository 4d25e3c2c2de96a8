// Loads each module by `import`.
for (const name of process.argv.slice(2)) await import(name);
