package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Round numbers around what is shown. */
class AxisTest {

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0, 1, 0.2",
    "-100, 100, 1, -100, 100, 50",
    "37.2, 42.4, 1, 37, 43, 1",
    "0, 5400000, 3600000, 0, 5400000, 1800000",
    "1, 5, 1, 1, 5, 1",
  })
  void endsAreRound(double low, double high, double unit, double min, double max, double step) {
    Axis axis = Axis.between(low, high, unit);
    assertEquals(min, axis.min(), 1e-9 * unit);
    assertEquals(max, axis.max(), 1e-9 * unit);
    assertEquals(step, axis.step(), 1e-9 * unit);
  }

  @ParameterizedTest
  @CsvSource({"0, 1e-9", "-1e12, 1e12", "0.3, 0.30000001", "-7, -6.9", "99.99, 100"})
  void ticksAreFewAndHoldAll(double low, double high) {
    Axis axis = Axis.between(low, high, 1);
    List<Double> ticks = axis.ticks();
    assertTrue(ticks.size() >= 2 && ticks.size() <= 8, ticks.toString());
    double room = (high - low) * 1e-6;
    assertTrue(ticks.get(0) <= low + room, ticks.toString());
    assertTrue(ticks.get(ticks.size() - 1) >= high - room, ticks.toString());
  }

  /** However close together the figures are, and also at the end of what can be reached. */
  @ParameterizedTest
  @CsvSource({"0, 0.5", "0, 0", "1, 0.5", "100, 0", "37, 1e-9", "100, 1e-9"})
  void aFiftiethOfTheWholeIsShownAtLeast(double value, double half) {
    Figure figure =
        new Figure(
            "x",
            "1",
            OptionalDouble.of(value),
            OptionalDouble.of(value - half),
            OptionalDouble.of(value + half),
            "",
            "");
    Axis axis = Axis.around(List.of(figure), new Measure(0, 100, 1, Decimals::score));
    assertTrue(axis.max() - axis.min() > 2 - 1e-9 && axis.max() - axis.min() <= 3, axis.toString());
    assertTrue(axis.min() >= 0 && axis.max() <= 100, axis.toString());
    assertTrue(axis.min() <= value && value <= axis.max(), axis.toString());
  }

  @Test
  void nothingBetweenIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Axis.between(1, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Axis.between(2, 1, 1));
    assertThrows(IllegalArgumentException.class, () -> Axis.between(Double.NaN, 1, 1));
  }
}
