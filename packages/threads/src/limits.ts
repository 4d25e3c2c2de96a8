// The limiter, for applications that install the tree alone.
export * from '@edgewalk/core/limits';
