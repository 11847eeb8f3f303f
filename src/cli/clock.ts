/** Milliseconds since the process began. `performance`, which tells the same, takes 3 ms to load. */
export const elapsed = (): number => process.uptime() * 1000;
