package io.cxmetrics.cli;

import java.math.BigDecimal;
import java.util.OptionalDouble;

/** Cells of a result in CSV. What is undefined is empty. */
final class CsvCells {

  private CsvCells() {}

  /** Milliseconds without an exponent, and without a fraction where there is none. */
  static String millis(OptionalDouble value) {
    return value.isPresent()
        ? BigDecimal.valueOf(value.getAsDouble()).stripTrailingZeros().toPlainString()
        : "";
  }

  static String number(OptionalDouble value) {
    return value.isPresent() ? Double.toString(value.getAsDouble()) : "";
  }
}
