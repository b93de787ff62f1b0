package io.cxmetrics.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.cxmetrics.scale.RatingScales;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class ConcurrentRatingTallyTest {

  private static final int WRITERS = 8;
  private static final int RATINGS = 100_000;

  private static ConcurrentRatingTally nps() {
    return ConcurrentRatingTally.of(RatingScales.NPS_0_10);
  }

  /** Writers that come and go, some ratings without a writer, snapshots all the while. */
  @Test
  void nothingIsLostAndSnapshotsOnlyGrow() throws Exception {
    ConcurrentRatingTally tally = nps();
    AtomicBoolean done = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(WRITERS + 1);
    try {
      Future<Integer> reader = threads.submit(() -> readWhile(tally, done));
      List<Callable<Integer>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(() -> write(tally));
      }
      for (Future<Integer> writer : threads.invokeAll(writers)) {
        assertEquals(RATINGS, writer.get());
      }
      done.set(true);
      assertTrue(reader.get() > 0);
    } finally {
      threads.shutdownNow();
    }
    long each = WRITERS * (long) RATINGS / 10;
    assertEquals(
        RatingDistribution.of(
            RatingScales.NPS_0_10, each, each, each, each, each, each, each, each, each, each, 0),
        tally.snapshot());
  }

  /** A new writer for every 5,000 ratings; each hundredth goes without one. */
  private static int write(ConcurrentRatingTally tally) {
    int written = 0;
    while (written < RATINGS) {
      try (ConcurrentRatingTally.Writer writer = tally.writer()) {
        for (int i = 0; i < 5_000; i++) {
          if (i % 100 == 0) {
            tally.add(written % 10);
          } else {
            writer.add(written % 10);
          }
          written++;
        }
      }
    }
    return written;
  }

  private static int readWhile(ConcurrentRatingTally tally, AtomicBoolean done) {
    int snapshots = 0;
    RatingDistribution last = tally.snapshot();
    while (!done.get()) {
      RatingDistribution next = tally.snapshot();
      for (int rating = 0; rating <= 10; rating++) {
        assertTrue(next.count(rating) >= last.count(rating), "a count went back");
      }
      last = next;
      snapshots++;
    }
    return snapshots;
  }

  @Test
  void exclusionsAreCounted() {
    ConcurrentRatingTally tally =
        ConcurrentRatingTally.of(RatingScales.NPS_0_10, RatingPolicy.lenient());
    try (ConcurrentRatingTally.Writer writer = tally.writer()) {
      writer.add(11).addMissing().exclude(ExclusionReason.UNREADABLE).add(9);
    }
    assertEquals(1, tally.snapshot().n());
    assertEquals(
        Map.of(
            ExclusionReason.MISSING, 1L,
            ExclusionReason.OFF_SCALE, 1L,
            ExclusionReason.UNREADABLE, 1L),
        tally.snapshot().excluded());
    assertEquals(RatingPolicy.lenient(), tally.policy());
    assertEquals(RatingScales.NPS_0_10, tally.scale());
  }

  @Test
  void strictRefusesAndCountsNothing() {
    ConcurrentRatingTally tally = nps();
    try (ConcurrentRatingTally.Writer writer = tally.writer()) {
      assertEquals(
          "rating 11 is off scale nps-0-10, which has the whole numbers from 0 to 10",
          assertThrows(IllegalArgumentException.class, () -> writer.add(11)).getMessage());
      assertEquals(
          "rating is missing on scale nps-0-10, which has the whole numbers from 0 to 10",
          assertThrows(IllegalArgumentException.class, writer::addMissing).getMessage());
    }
    assertThrows(IllegalArgumentException.class, () -> tally.add(-1));
    assertEquals(RatingTally.of(RatingScales.NPS_0_10).snapshot(), tally.snapshot());
  }

  @Test
  void closedWriterKeepsItsCountsAndTakesNoMore() {
    ConcurrentRatingTally tally = nps();
    ConcurrentRatingTally.Writer writer = tally.writer().add(9);
    writer.close();
    writer.close();
    assertEquals(1, tally.snapshot().n());
    assertEquals(
        "this writer is closed",
        assertThrows(IllegalStateException.class, () -> writer.add(9)).getMessage());
    assertEquals(1, tally.snapshot().n());
  }
}
