/** A moment on the server's clock, in milliseconds since the Unix epoch. */
export type Instant = number;

/** The one source of time of a process; tests inject their own (decisions.md, Clock). */
export interface Clock {
  now(): Instant;
}
