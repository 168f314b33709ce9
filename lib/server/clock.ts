/** The one clock of the product: use cases take `ctx.now`, which comes from here (R-UNI-13). */
export const clock = { now: (): Date => new Date() };
