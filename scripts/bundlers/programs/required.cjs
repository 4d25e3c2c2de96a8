// A program that takes the CommonJS, as bundlers resolve it for `require`.
const { Instagram } = require('@edgewalk/instagram');
const { connection } = require('./connection.cjs');

const { fetch } = globalThis;
let sender = 'undici';
globalThis.fetch = (...given) => {
  sender = 'fetch';
  return fetch(...given);
};

new Instagram(connection).user.get({ fields: ['username'] }).then(
  () => console.log(`edgewalk: ok over ${sender}`),
  (error) => console.log(`edgewalk: failed: ${error.stack}`),
);
