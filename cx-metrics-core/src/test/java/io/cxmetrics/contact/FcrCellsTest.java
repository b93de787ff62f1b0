package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.stats.SurvivalCurve;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FcrCellsTest {

  private static FcrRule rule(long windowMillis) {
    return FirstContactResolution.withRepeatWindow(Duration.ofMillis(windowMillis)).rule();
  }

  private static FcrCells counted(FcrRule rule, long... observedAndState) {
    FcrCells cells = new FcrCells(rule);
    for (int i = 0; i < observedAndState.length; i += 2) {
      cells.counters()[cells.cellOf(observedAndState[i], (int) observedAndState[i + 1])]++;
    }
    return cells;
  }

  /** A step is 1 ms up to 1,023 ms, and 1/512 to 1/1,024 of a longer window. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "1023, 1023", "1024, 1024", "1025, 1026", "2049, 2052"})
  void theWindowIsRoundedUpToSteps(long window, long expected) {
    assertEquals(expected, FcrCells.windowInSteps(rule(window)));
  }

  /** In steps of 4 ms a repeat after 5 is one after 8, and no repeat in 7 is none in 4. */
  @Test
  void repeatsCountAtTheEndOfTheirStepAndEndsOfObservationAtItsStart() {
    FcrRule rule = rule(4_000);
    FcrCells cells =
        counted(
            rule,
            5,
            FcrCells.REPEATED,
            8,
            FcrCells.REPEATED | FcrCells.MISS,
            9,
            FcrCells.REPEATED | FcrCells.PENDING,
            7,
            FcrCells.PENDING,
            8,
            FcrCells.PENDING | FcrCells.MISS,
            4_000,
            0,
            3_999,
            FcrCells.MISS);
    assertEquals(
        SurvivalCurve.ofCounts(
            new long[] {4, 8, 12, 4_000}, new long[] {0, 2, 1, 0}, new long[] {1, 1, 0, 2}),
        cells.untilRepeat());
  }

  @Test
  void judgedContactsAreCountedByTheirBits() {
    FcrCells cells =
        counted(
            rule(10),
            0,
            0,
            3,
            FcrCells.REPEATED,
            3,
            FcrCells.REPEATED | FcrCells.PENDING,
            10,
            FcrCells.MISS,
            10,
            FcrCells.MISS);
    assertEquals(5, cells.judged(0, 0));
    assertEquals(2, cells.judged(FcrCells.REPEATED, FcrCells.REPEATED));
    assertEquals(1, cells.judged(FcrCells.PENDING, FcrCells.PENDING));
    assertEquals(3, cells.judged(FcrCells.REPEATED, 0));
    assertEquals(2, cells.judged(FcrCells.REPEATED | FcrCells.MISS, FcrCells.MISS));
  }

  /** Those that are not in the sequence are neither contacts nor repeats of it. */
  @Test
  void otherKindsAreCountedWithAndWithoutRepeats() {
    FcrCells cells = counted(rule(10), 3, FcrCells.REPEATED);
    int[] kinds = {
      FcrCells.INELIGIBLE,
      FcrCells.OUT_OF_SCOPE,
      FcrCells.UNKNOWN_RESOLUTION,
      FcrCells.FURTHER,
      FcrCells.BUSINESS_INITIATED,
      FcrCells.AFTER_OBSERVATION
    };
    for (int kind : kinds) {
      cells.counters()[FcrCells.other(kind, false)] += 10L * kind;
      cells.counters()[FcrCells.other(kind, true)] += kind;
    }
    for (int kind : kinds) {
      assertEquals(11L * kind, cells.count(kind));
      assertEquals(kind == FcrCells.FURTHER, FcrCells.isFurther(FcrCells.other(kind, false)));
      assertEquals(kind == FcrCells.FURTHER, FcrCells.isFurther(FcrCells.other(kind, true)));
    }
    assertEquals(1 + 11 * (2 + 3 + 4 + 5), cells.contacts());
    assertEquals(1 + (2 + 3 + 4 + 5), cells.repeats());
    assertEquals(1, cells.judged(0, 0));
  }

  @Test
  void addedAndCopied() {
    FcrCells some = counted(rule(10), 3, FcrCells.REPEATED, 10, 0);
    FcrCells copy = some.copy();
    assertEquals(some, copy);
    assertEquals(some.hashCode(), copy.hashCode());
    copy.add(some);
    assertEquals(4, copy.judged(0, 0));
    assertEquals(2, some.judged(0, 0));
    assertNotEquals(some, copy);
    assertNotEquals(some.hashCode(), copy.hashCode());
    assertFalse(some.equals((Object) "cells"));
    assertTrue(counted(rule(10)).equals(counted(rule(10))));
  }
}
