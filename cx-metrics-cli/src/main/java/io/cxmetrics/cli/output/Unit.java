package io.cxmetrics.cli.output;

import io.cxmetrics.cli.html.Decimals;
import java.math.BigDecimal;

/** The unit of a score: how a table shows it, and says so. Rounding is for people only. */
public enum Unit {
  /** A net promoter score. */
  POINTS("points from -100 to 100", 0, 1, ""),
  /** A share or a net share. */
  SHARE("per cent of the answers", 2, 1, "%"),
  /** A mean rating. */
  RATING("points of the scale", 0, 2, ""),
  /** A mean as an index. */
  INDEX("an index from 0 to 100", 0, 1, "");

  private final String words;
  private final int shift;
  private final int decimals;
  private final String suffix;

  Unit(String words, int shift, int decimals, String suffix) {
    this.words = words;
    this.shift = shift;
    this.decimals = decimals;
    this.suffix = suffix;
  }

  public String words() {
    return words;
  }

  /** A value for people. */
  public String format(double value) {
    return Decimals.fixed(value, shift, decimals) + suffix;
  }

  /** A confidence level as a percentage, without superfluous zeros. */
  public static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
  }
}
