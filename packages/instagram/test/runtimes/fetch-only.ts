import { readFileSync } from 'node:fs';
import { createContext, SourceTextModule } from 'node:vm';

/** All that such a place has beside the language itself. No process, no Buffer, no require, no import. */
const offered = () => ({
  AbortController,
  AbortSignal,
  Headers,
  ReadableStream,
  Request,
  Response,
  TextDecoder,
  TextEncoder,
  URL,
  URLSearchParams,
  atob,
  btoa,
  clearTimeout,
  console: { log: () => {} },
  crypto,
  fetch,
  setTimeout,
});

type Worker = { readonly fetch: (request: Request) => Promise<Response> };

/** A worker in a realm of its own that offers `fetch` and little else. */
export async function fetchOnly(file: string): Promise<Worker> {
  const context = createContext(offered());
  const module = new SourceTextModule(readFileSync(file, 'utf8'), {
    context,
    importModuleDynamically: refuse,
  });
  await module.link(refuse);
  await module.evaluate();
  return (module.namespace as { default: Worker }).default;
}

function refuse(name: string): never {
  throw new Error(`there is no ${name} here`);
}
