package io.cxmetrics.stats;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QuantilePropertiesTest {

  @Property
  void anyValuesAgreeWithSorting(
      @ForAll("values") long[] values, @ForAll("shares") double[] shares) {
    QuantilesOfArraysTest.assertAgrees(values, shares, "");
  }

  @Provide
  Arbitrary<long[]> values() {
    return Arbitraries.longs()
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(60)
        .map(QuantilePropertiesTest::repeated);
  }

  /** Enough for the search to divide them, in an order that does not matter, with many ties. */
  private static long[] repeated(long[] few) {
    return few.length % 2 == 0
        ? few
        : IntStream.range(0, 3_000).mapToLong(i -> few[i % few.length] + i % 7).toArray();
  }

  @Provide
  Arbitrary<double[]> shares() {
    return Arbitraries.doubles()
        .between(0, false, 1, true)
        .ofScale(6)
        .array(double[].class)
        .ofMaxSize(5);
  }
}
