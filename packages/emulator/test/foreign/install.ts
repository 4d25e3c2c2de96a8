import { install, type Installed } from '@edgewalk/testing/install';

/** Clients that others wrote, at the versions that the programs beside this file are written for. */
const packages = [
  'instagram-graph-api@7.0.0',
  'fb@2.0.0',
  'facebook-nodejs-business-sdk@24.0.1',
  'threads-graph-api@0.1.0',
] as const;

export const installForeignClients = (): Installed => install('edgewalk-foreign', packages);
