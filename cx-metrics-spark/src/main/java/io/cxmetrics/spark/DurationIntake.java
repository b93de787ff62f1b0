package io.cxmetrics.spark;

import java.time.Duration;
import java.util.List;

/**
 * Durations.
 *
 * @param targets the targets of the tally, in milliseconds
 * @param unitsPerMilli 1 for a column of milliseconds, 1,000 for one of microseconds
 */
record DurationIntake(List<Long> targets, long unitsPerMilli) implements Intake {

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
