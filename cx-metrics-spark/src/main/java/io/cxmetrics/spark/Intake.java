package io.cxmetrics.spark;

import java.io.Serializable;

/** How a {@link TallyAggregate} starts, and how a value goes into its buffer. */
interface Intake extends Serializable {

  /** The buffer before the first value. */
  TallyBuffer start();

  /**
   * Adds a value that is not null.
   *
   * @throws IllegalArgumentException if it is refused
   * @throws ArithmeticException if a count exceeds a long
   */
  void add(TallyBuffer buffer, Object value);

  /** Whether there may be no result. */
  boolean isNullable();

  /** Encoded tallies. */
  record Tallies() implements Intake {

    @Override
    public TallyBuffer start() {
      return TallyBuffer.ofAny();
    }

    @Override
    public void add(TallyBuffer buffer, Object value) {
      buffer.merge((byte[]) value);
    }

    @Override
    public boolean isNullable() {
      return true;
    }
  }
}
