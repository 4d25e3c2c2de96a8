// A request as code: a program, a command of curl, a command of edgewalk. It runs in browsers.
export { asCommand } from './code/command.js';
export { asCurl, curlCommand, type CurlParts } from './code/curl.js';
export { literal, Verbatim } from './code/literal.js';
export { quoteForShell } from './code/quote.js';
export { type ReasonPart, reasonParts } from './code/reason.js';
export { placeOf, type TreeRequest, type UrlRequest } from './code/request.js';
export { readSelection, type SelectedItem, type Selection, SelectionError, selectionText } from './code/selection.js';
export { asTypescript, treeClasses } from './code/typescript.js';
