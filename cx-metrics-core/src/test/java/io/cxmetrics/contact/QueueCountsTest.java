package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueueCountsTest {

  private static final QueueCounts COUNTS =
      new QueueCounts(true, true, 100_000, 20_000, 3_000, 400, 50, 6);

  @Test
  void totalsAreSumsOfParts() {
    assertEquals(120_000, COUNTS.answered());
    assertEquals(3_450, COUNTS.abandoned());
    assertEquals(123_456, COUNTS.offered());
    assertEquals(123_456, COUNTS.count(EnumSet.allOf(QueuePart.class)));
    assertEquals(0, COUNTS.count(Set.of()));
    assertEquals(
        100_050, COUNTS.count(Set.of(QueuePart.ANSWERED_WITHIN, QueuePart.ABANDONED_AFTER)));
  }

  @ParameterizedTest
  @CsvSource({
    "ANSWERED_WITHIN, 100000",
    "ANSWERED_AFTER, 20000",
    "ABANDONED_SHORT, 3000",
    "ABANDONED_WITHIN, 400",
    "ABANDONED_AFTER, 50",
    "FLOWED_OUT, 6"
  })
  void eachPartHasItsCount(QueuePart part, long count) {
    assertEquals(count, COUNTS.count(part));
  }

  /** Reports count short abandons among those within the target, and both among all. */
  @Test
  void reportsCountPartsWithinParts() {
    assertEquals(
        new QueueCounts(true, true, 860, 140, 10, 10, 40, 0),
        QueueCounts.of(1_000, 860, 60, 20, 10));
    assertEquals(new QueueCounts(true, true, 5, 0, 3, 0, 0, 0), QueueCounts.of(5, 5, 3, 3, 3));
    assertEquals(new QueueCounts(false, false, 0, 90, 0, 0, 10, 0), QueueCounts.ofTotals(90, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "5, -1, 3, 2, 1, 'answeredWithin must be from 0 to 5, got -1'",
    "5, 6, 3, 2, 1, 'answeredWithin must be from 0 to 5, got 6'",
    "5, 4, 3, 4, 1, 'abandonedWithin must be from 0 to 3, got 4'",
    "5, 4, 3, -1, 0, 'abandonedWithin must be from 0 to 3, got -1'",
    "5, 4, 3, 2, 3, 'abandonedShort must be from 0 to 2, got 3'",
    "5, 4, 3, 2, -1, 'abandonedShort must be from 0 to 2, got -1'",
  })
  void partsOfReportsAreChecked(
      long answered,
      long answeredWithin,
      long abandoned,
      long abandonedWithin,
      long abandonedShort,
      String message) {
    assertMessage(
        message,
        () -> QueueCounts.of(answered, answeredWithin, abandoned, abandonedWithin, abandonedShort));
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, -1, 0, 0, 0, 0, 0, 'answeredWithin must be from 0 to 9223372036854775807, got -1'",
    "false, true, 1, 0, 0, 0, 0, 0, 'answeredWithin must be from 0 to 0, got 1'",
    "true, true, 0, -1, 0, 0, 0, 0, 'answeredAfter must be at least 0, got -1'",
    "true, true, 0, 0, -1, 0, 0, 0, 'abandonedShort must be from 0 to 9223372036854775807, got -1'",
    "true, false, 0, 0, 1, 0, 0, 0, 'abandonedShort must be from 0 to 0, got 1'",
    "true, true, 0, 0, 0, -1, 0, 0, 'abandonedWithin must be from 0 to 9223372036854775807, got -1'",
    "false, true, 0, 0, 0, 1, 0, 0, 'abandonedWithin must be from 0 to 0, got 1'",
    "true, true, 0, 0, 0, 0, -1, 0, 'abandonedAfter must be at least 0, got -1'",
    "true, true, 0, 0, 0, 0, 0, -1, 'flowedOut must be at least 0, got -1'",
  })
  void countsAreChecked(
      boolean byTarget,
      boolean byShortAbandon,
      long answeredWithin,
      long answeredAfter,
      long abandonedShort,
      long abandonedWithin,
      long abandonedAfter,
      long flowedOut,
      String message) {
    assertMessage(
        message,
        () ->
            new QueueCounts(
                byTarget,
                byShortAbandon,
                answeredWithin,
                answeredAfter,
                abandonedShort,
                abandonedWithin,
                abandonedAfter,
                flowedOut));
  }

  private static void assertMessage(String message, Runnable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call::run).getMessage());
  }

  @Test
  void sumsBeyondALongAreRefused() {
    for (int part = 1; part < 6; part++) {
      long[] counts = {Long.MAX_VALUE, 0, 0, 0, 0, 0};
      counts[part] = 1;
      assertThrows(
          ArithmeticException.class,
          () ->
              new QueueCounts(
                  true, true, counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]));
    }
  }

  @Test
  void mergedPartByPart() {
    assertEquals(
        new QueueCounts(true, true, 100_001, 20_002, 3_003, 404, 55, 12),
        COUNTS.merge(new QueueCounts(true, true, 1, 2, 3, 4, 5, 6)));
    QueueCounts totals = QueueCounts.ofTotals(9, 1);
    assertEquals(QueueCounts.ofTotals(18, 2), totals.merge(totals));
  }

  @Test
  void whatTellsOtherPartsApartDoesNotMerge() {
    QueueCounts byTarget = new QueueCounts(true, false, 0, 0, 0, 0, 0, 0);
    QueueCounts byShort = new QueueCounts(false, true, 0, 0, 0, 0, 0, 0);
    for (QueueCounts other : new QueueCounts[] {byTarget, byShort}) {
      assertMessage(
          "cannot merge counts that tell other parts apart: " + COUNTS + " and " + other,
          () -> COUNTS.merge(other));
    }
  }
}
