// Loaded before a foreign client: what is meant for Meta's hosts goes to GRAPH_URL. The client itself stays as it
// was installed, also where it has no setting for the host.
const http = require('node:http');
const https = require('node:https');

const base = new URL(process.env.GRAPH_URL);
const meta = /^graph(-video)?\.(facebook|instagram)\.com$|^graph\.threads\.net$/;

const { fetch, Request } = globalThis;
globalThis.fetch = (input, init) => {
  const request = new Request(input, init);
  const url = new URL(request.url);
  if (!meta.test(url.hostname)) throw new Error(`a request to ${url.hostname}`);
  const there = `${base.origin}${url.pathname}${url.search}`;
  return fetch(new Request(there, request));
};

// Both clients that use it give one object of options.
https.request = (options, done) => {
  const hostname = options.hostname ?? options.host;
  if (!meta.test(hostname)) throw new Error(`a request to ${hostname}`);
  const headers = Object.entries(options.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'host');
  return http.request(
    {
      path: options.path,
      method: options.method,
      headers: Object.fromEntries(headers),
      hostname: base.hostname,
      port: base.port,
    },
    done,
  );
};
