// What the trees share of Meta's vocabulary. Applications get it from the package of their tree.
export * from './accounts.js';
export * from './insights.js';
export * from './messaging.js';
export * from './picture.js';
export * from './texts.js';
