package io.cxmetrics.cli.output;

import io.cxmetrics.stats.ConfidenceInterval;
import io.cxmetrics.stats.Estimate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Cells of a result in CSV. What is undefined is empty. */
public final class CsvCells {

  private CsvCells() {}

  /** Milliseconds without an exponent, and without a fraction where there is none. */
  public static String millis(OptionalDouble value) {
    return value.isPresent()
        ? BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString()
        : "";
  }

  /** The value of an estimate and its limits. */
  public static List<String> estimate(Optional<Estimate> estimate) {
    Optional<ConfidenceInterval> interval = estimate.flatMap(Estimate::interval);
    return List.of(
        number(Numbers.value(estimate)),
        interval.map(limits -> Double.toString(limits.lower())).orElse(""),
        interval.map(limits -> Double.toString(limits.upper())).orElse(""));
  }

  /** How the limits were made, by level and method, and the standard error. */
  public static List<String> method(Optional<Estimate> estimate) {
    Optional<ConfidenceInterval> interval = estimate.flatMap(Estimate::interval);
    return List.of(
        interval.map(limits -> limits.level().toString()).orElse(""),
        interval.map(limits -> limits.method().id()).orElse(""),
        number(Numbers.standardError(estimate)));
  }

  public static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}
