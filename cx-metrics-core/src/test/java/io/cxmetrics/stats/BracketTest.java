package io.cxmetrics.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BracketTest {

  private static final long[] VALUES = {9, 10, 21, 15, Long.MIN_VALUE, 20, 10, Long.MAX_VALUE};

  private static Bracket filled(long low, long high, int room, long... values) {
    Bracket bracket = new Bracket(low, high, room);
    bracket.addAll(values);
    return bracket;
  }

  @Test
  void countsBelowAndKeepsInside() {
    Bracket bracket = filled(10, 20, 4, VALUES);
    assertEquals(10, bracket.low());
    assertEquals(2, bracket.below());
    assertEquals(4, bracket.size());
    assertArrayEquals(new long[] {10, 15, 20, 10}, bracket.inside());
    assertFalse(bracket.isOneValue());
  }

  @Test
  void holdsThePositionsInside() {
    Bracket bracket = filled(10, 20, 4, VALUES);
    assertTrue(bracket.holds(2, 5));
    assertTrue(bracket.holds(3, 4));
    assertFalse(bracket.holds(1, 5));
    assertFalse(bracket.holds(2, 6));
  }

  @Test
  void holdsNothingWithoutRoom() {
    Bracket bracket = filled(10, 20, 3, VALUES);
    assertEquals(4, bracket.size());
    assertFalse(bracket.holds(2, 2));
  }

  @Test
  void oneValueNeedsNoRoom() {
    Bracket bracket = filled(10, 10, 3, VALUES);
    assertTrue(bracket.isOneValue());
    assertEquals(0, bracket.inside().length);
    assertEquals(2, bracket.size());
    assertTrue(bracket.holds(2, 3));
    assertFalse(bracket.holds(2, 4));
  }

  @Test
  void mayBeAsWideAsAllValues() {
    Bracket bracket = filled(Long.MIN_VALUE, Long.MAX_VALUE, 8, VALUES);
    assertEquals(0, bracket.below());
    assertArrayEquals(VALUES, bracket.inside());
    assertEquals(3, filled(Long.MAX_VALUE, Long.MAX_VALUE, 0, -1, 0, 1).below());
  }

  /** Values are gone through in blocks. */
  @Test
  void manyValues() {
    long[] values = LongStream.range(0, 10_000).toArray();
    Bracket bracket = filled(1_000, 8_999, 8_000, values);
    assertEquals(1_000, bracket.below());
    assertEquals(8_000, bracket.size());
    assertArrayEquals(Arrays.copyOfRange(values, 1_000, 9_000), bracket.inside());
  }
}
