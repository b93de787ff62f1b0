package io.cxmetrics.stats;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search for ranks against a sorted copy, of as many values as it was made for. */
class QuantilesOfArraysSweepTest {

  @ParameterizedTest
  @ValueSource(ints = {20_000, 262_143, 262_144, ArrayShape.MANY})
  void everyShapeAgreesWithSorting(int n) {
    for (ArrayShape shape : ArrayShape.values()) {
      QuantilesOfArraysTest.assertAgrees(
          shape.values(n), QuantilesOfArraysTest.SHARES, shape + " of " + n);
    }
  }
}
