// The server half of the console: the files of the page, and what it asks for under /_console.
export { consoleHandler, type ConsoleHandler, type ConsoleRequest, type ConsoleResponse } from './handler.js';
export type { About, ConsoleOptions, NamedToken } from './options.js';
