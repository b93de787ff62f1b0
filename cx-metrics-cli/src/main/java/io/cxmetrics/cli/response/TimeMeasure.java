package io.cxmetrics.cli.response;

import io.cxmetrics.cli.html.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Times on an axis: in the unit in which they are small numbers. */
enum TimeMeasure {
  DAYS(86_400_000, "d"),
  HOURS(3_600_000, "h"),
  MINUTES(60_000, "min"),
  SECONDS(1_000, "s");

  private final long millis;
  private final String name;

  TimeMeasure(long millis, String name) {
    this.millis = millis;
    this.name = name;
  }

  /**
   * The times from 0.
   *
   * @param most the longest that there can be, in milliseconds, above 0
   * @param shown about the longest that is shown
   */
  static Measure measure(double most, double shown) {
    TimeMeasure unit = SECONDS;
    for (TimeMeasure longer : new TimeMeasure[] {MINUTES, HOURS, DAYS}) {
      if (shown >= 3.0 * (double) longer.millis) {
        unit = longer;
      }
    }
    return new Measure(0, most, (double) unit.millis, unit::text);
  }

  private String text(double time) {
    BigDecimal number =
        BigDecimal.valueOf(time / (double) millis).setScale(2, RoundingMode.HALF_EVEN);
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString() + " " + name;
  }
}
