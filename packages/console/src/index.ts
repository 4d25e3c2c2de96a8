// The server half of the console: the files of the page, and what it asks for under /_console.
export { consoleHandler, type ConsoleHandler, type ConsoleRequest, type ConsoleResponse } from './handler.js';
export type { About, ConsoleOptions, NamedToken } from './options.js';
export type { SendAnswer, SendError, SendRequest } from './send/send.js';
export type { MemberDocument } from './describe/schemas.js';
export type { OperationDocument, SupportedDocument } from './tree/operation-document.js';
export type { EdgeDocument, NodeDocument, RootDocument, TreeDocument } from './tree/tree-document.js';
export type { MetricText } from './describe/metrics.js';
export type { TreeName } from './describe/described-tree.js';
