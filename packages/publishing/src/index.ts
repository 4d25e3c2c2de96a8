// What the trees share of publishing. Applications get it from the package of their tree.
export * from './upload/index.js';
