package io.cxmetrics.benchmarks;

/** What a goal compares; without a reference it is an absolute figure. */
enum Quantity {
  /** How many times as fast as the reference. */
  SPEED,
  /** How many times the time of the reference; nanoseconds without one. */
  TIME,
  /** How many times the bytes that the reference allocates a call; bytes without one. */
  BYTES,
  /** The same of an operation, where a call is many of them: a row of a column. */
  ROW_BYTES,
  /** A figure that is no benchmark's, of {@link Facts}. */
  FACT;

  boolean isAllocation() {
    return this == BYTES || this == ROW_BYTES;
  }
}
