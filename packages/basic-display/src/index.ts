// The public surface of @edgewalk/basic-display.
export { latestVersion } from '@edgewalk/core';
