import { program } from './program.mjs';

program().then(
  (said) => console.log(said),
  (error) => console.log(`edgewalk: failed: ${error?.stack}`),
);
