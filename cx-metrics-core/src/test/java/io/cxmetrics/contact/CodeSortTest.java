package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSortTest {

  private static CodeSort of(long... codes) {
    CodeSort sort = new CodeSort(codes.length);
    for (int i = 0; i < codes.length; i++) {
      sort.codes()[i] = codes[i];
      sort.indexes()[i] = i;
    }
    return sort;
  }

  @Test
  void equalCodesKeepTheirOrder() {
    CodeSort sort = of(3, 1, 3, -2, 1);
    sort.sort(new int[] {5}, 1);
    assertArrayEquals(new long[] {-2, 1, 1, 3, 3}, sort.codes());
    assertArrayEquals(new int[] {3, 1, 4, 0, 2}, sort.indexes());
  }

  /** Few are inserted, more than 24 merged; with many codes that are equal. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 23, 24, 25, 48, 49, 72, 73, 96, 97, 500})
  void oneBucketOfAnySize(int size) {
    long[] codes = new SplittableRandom(size).longs(size, -20, 20).toArray();
    int[] expected =
        IntStream.range(0, size)
            .boxed()
            .sorted(Comparator.comparingLong(i -> codes[i]))
            .mapToInt(i -> i)
            .toArray();
    CodeSort sort = of(codes);
    sort.sort(new int[] {size}, 1);
    assertArrayEquals(expected, sort.indexes());
    for (int i = 0; i < size; i++) {
      assertEquals(codes[expected[i]], sort.codes()[i]);
    }
  }

  @Test
  void bucketsMayBeEmptySmallAndLarge() {
    long[] codes =
        IntStream.range(0, 100).mapToLong(i -> i < 3 ? 2 - i : 3 + (96 - (i - 3))).toArray();
    CodeSort sort = of(codes);
    sort.sort(new int[] {0, 3, 100, -1}, 3);
    assertArrayEquals(IntStream.range(0, 100).asLongStream().toArray(), sort.codes());
    assertEquals(2, sort.indexes()[0]);
    assertEquals(99, sort.indexes()[3]);
  }

  @Test
  void whatIsMovedForwardStaysInOrderLikeTheOthers() {
    CodeSort sort = of(10, 11, 12, 13, 14, 15);
    sort.moveForward(1, 5, index -> index % 2 == 0);
    assertArrayEquals(new long[] {10, 12, 14, 11, 13, 15}, sort.codes());
    assertArrayEquals(new int[] {0, 2, 4, 1, 3, 5}, sort.indexes());
  }
}
