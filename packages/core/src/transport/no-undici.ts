// Stands for the parts of undici in bundles that are not for Node: see `imports` in package.json.
const nothing: unknown = undefined;

// oxlint-disable-next-line import/no-default-export -- as undici has it
export default nothing;
