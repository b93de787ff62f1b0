package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers for people and for drawings. */
class DecimalsTest {

  @ParameterizedTest
  @CsvSource({"73.25, 73.2, 7325.0%", "0.05, 0.0, 5.0%", "-0.04, 0.0, -4.0%", "1e-9, 0.0, 0.0%"})
  void scoresAndShares(double value, String score, String percent) {
    assertEquals(score, Decimals.score(value));
    assertEquals(percent, Decimals.percent(value));
  }

  @ParameterizedTest
  @CsvSource({"1.84, \u22121.8", "0.1, \u22120.1", "0.03, <0.1"})
  void fewLostPointsAreNotNone(double points, String text) {
    assertEquals(text, Decimals.lost(points));
  }

  @ParameterizedTest
  @CsvSource({"12, 12", "0.1250001, 0.13", "100.10, 100.1", "-0.001, 0", "1000000, 1000000"})
  void coordinates(double value, String text) {
    assertEquals(text, Decimals.coordinate(value));
  }
}
