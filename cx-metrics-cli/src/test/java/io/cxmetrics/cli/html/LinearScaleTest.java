package io.cxmetrics.cli.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values on an axis. */
class LinearScaleTest {

  /** An axis that points up: 0 is drawn at 300 and 100 at 100. */
  @ParameterizedTest
  @CsvSource({"0, 300", "25, 250", "100, 100", "-7, 300", "260, 100"})
  void values(double value, double coordinate) {
    assertEquals(coordinate, new LinearScale(0, 100, 300, 100).at(value));
  }

  @Test
  void ticks() {
    assertEquals(List.of(-1.0, 0.0, 1.0), new LinearScale(-1, 1, 0, 10).ticks(2));
  }

  @Test
  void noDomain() {
    assertThrows(IllegalArgumentException.class, () -> new LinearScale(1, 1, 0, 10));
    assertThrows(IllegalArgumentException.class, () -> new LinearScale(0, Double.NaN, 0, 10));
  }
}
