/** The timeout of a call, in milliseconds: no account may stand still for longer. */
export const timeoutMs = 5_000;

/** After a refusal the process that got it sends nothing more; what is on its way already has this long, in milliseconds. */
export const ownGraceMs = 250;

/** The other processes hear of it within the lease of a process, in milliseconds. */
export const othersGraceMs = 3_000;
