package io.cxmetrics.cli.output;

import java.math.BigDecimal;
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

  public static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}
