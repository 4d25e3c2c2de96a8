// One of several processes that sweep one store: `node vault-process.mjs OPENER PLACE SERVER CONCURRENCY`. It sends the result.
import { tokenVault } from '@edgewalk/auth';

const [opener, place, server, concurrency] = process.argv.slice(2);
const { open } = await import(opener);

const refresh = ({ accessToken }) => ({
  either: async () => {
    const response = await fetch(`${server}/refresh`, { method: 'POST', body: accessToken });
    return { _tag: 'Right', right: await response.json() };
  },
});
const vault = tokenVault({ login: { login: 'instagram', refresh }, store: open(place) });
const result = await vault.sweep({ concurrency: Number(concurrency) });
process.send(result, () => process.exit());
