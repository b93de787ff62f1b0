package io.cxmetrics.cli.html;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as text for people: decimal, so that no locale gets a say and no score reads -0.0. */
public final class Decimals {

  private Decimals() {}

  /**
   * A number with a fixed count of decimals, half to even.
   *
   * @param value a finite number
   * @param shift by how many places the decimal point moves to the right first
   * @param decimals how many decimals are shown
   * @return the text
   */
  public static String fixed(double value, int shift, int decimals) {
    return BigDecimal.valueOf(value)
        .movePointRight(shift)
        .setScale(decimals, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** A score from 0 to 100. */
  static String score(double value) {
    return fixed(value, 0, 1);
  }

  /** Points that are lost; few of them are not 0. */
  static String lost(double points) {
    String text = score(points);
    return text.equals("0.0") ? "<0.1" : "\u2212" + text;
  }

  /** A share as a percentage. */
  static String percent(double share) {
    return fixed(share, 2, 1) + "%";
  }

  /** A coordinate, without superfluous digits. */
  static String coordinate(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }
}
