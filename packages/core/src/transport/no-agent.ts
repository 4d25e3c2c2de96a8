// Stands for undici's `Agent` in bundles that are not for Node: see `imports` in package.json.
const agent = undefined;

// oxlint-disable-next-line import/no-default-export -- as undici has it
export default agent;
