// JSON Schemas of codecs, for whatever checks values or makes forms: an OpenAPI file, an MCP server, a page.
export { type JsonSchema, type SchemaOptions, schemaOf } from './json-schema/schema-of.js';
