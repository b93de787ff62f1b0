package io.cxmetrics.cli.output;

import io.cxmetrics.cli.message.Text;
import io.cxmetrics.stats.Estimate;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cells of a result in a table: rounded, which is for people only. What is undefined is a dash. */
public final class TextCells {

  public static final String UNDEFINED = "-";

  private TextCells() {}

  public static String number(OptionalDouble value, Unit unit) {
    return value.isPresent() ? unit.format(value.getAsDouble()) : UNDEFINED;
  }

  public static String value(Optional<Estimate> estimate, Unit unit) {
    return number(Numbers.value(estimate), unit);
  }

  public static String interval(Optional<Estimate> estimate, Unit unit) {
    return estimate
        .flatMap(Estimate::interval)
        .map(limits -> unit.format(limits.lower()) + " to " + unit.format(limits.upper()))
        .orElse(UNDEFINED);
  }

  /** To the second. */
  public static String duration(OptionalDouble millis) {
    return millis.isPresent()
        ? Text.duration(1000 * Math.round(millis.getAsDouble() / 1000))
        : UNDEFINED;
  }
}
