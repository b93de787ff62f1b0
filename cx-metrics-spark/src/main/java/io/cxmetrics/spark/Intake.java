package io.cxmetrics.spark;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;

/** How a {@link TallyAggregate} starts, and how a value goes into its buffer. */
sealed interface Intake extends Serializable {

  /** The buffer before the first value. */
  TallyBuffer start();

  /**
   * Adds a value that is not null.
   *
   * @throws IllegalArgumentException if it is refused
   */
  void add(TallyBuffer buffer, Object value);

  /** Whether there may be no result. */
  boolean isNullable();

  /**
   * Durations.
   *
   * @param targets the targets of the tally, in milliseconds
   * @param unitsPerMilli 1 for a column of milliseconds, 1,000 for one of microseconds
   */
  record Durations(List<Long> targets, long unitsPerMilli) implements Intake {

    @Override
    public TallyBuffer start() {
      return TallyBuffer.ofDurations(
          targets.stream().map(Duration::ofMillis).toArray(Duration[]::new));
    }

    @Override
    public void add(TallyBuffer buffer, Object value) {
      buffer.add(Math.floorDiv(((Number) value).longValue(), unitsPerMilli));
    }

    @Override
    public boolean isNullable() {
      return false;
    }
  }

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
