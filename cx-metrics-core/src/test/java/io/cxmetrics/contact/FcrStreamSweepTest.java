package io.cxmetrics.contact;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Streams that go on for weeks. */
class FcrStreamSweepTest {

  @Test
  void snapshotsAreThoseOfABatch() {
    for (FirstContactResolution metric : FcrStreamTest.metrics()) {
      for (Duration lateness : List.of(Duration.ZERO, Duration.ofHours(3), Duration.ofDays(2))) {
        FcrStream stream =
            FcrStreamTest.addAll(metric, lateness, /* size= */ 6_000, /* step= */ 301);
        assertTrue(stream.late() > 0 || lateness.toDays() > 0, "late " + stream.late());
        assertTrue(stream.kept() < 3_000, "kept " + stream.kept());
      }
    }
  }
}
