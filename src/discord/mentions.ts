/** Whom a message pings: nobody, whatever its text says. */
export const NO_MENTIONS = { parse: [], repliedUser: false } as const;
