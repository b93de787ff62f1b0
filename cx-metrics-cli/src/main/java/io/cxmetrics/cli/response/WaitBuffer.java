package io.cxmetrics.cli.response;

import io.cxmetrics.cli.segment.Segments;
import io.cxmetrics.response.ResponseTally;
import io.cxmetrics.response.ResponseTime;
import java.time.Instant;
import java.util.Arrays;

/** Starts and ends on their way to a tally, which takes columns of them. */
final class WaitBuffer {

  private static final int FIRST = 16;
  private static final int MOST = 1024;

  private final ResponseTally tally;
  private final Instant observedUntil;
  private long[] starts = new long[FIRST];
  private long[] ends = new long[FIRST];
  private int size;

  /** Nothing yet, for each segment of a file. */
  static Segments<WaitBuffer> segments(ResponseTime metric, Instant observedUntil) {
    return new Segments<>(
        () -> new WaitBuffer(metric.tally(), observedUntil),
        (sum, more) -> sum.tally().merge(more.tally()));
  }

  private WaitBuffer(ResponseTally tally, Instant observedUntil) {
    this.tally = tally;
    this.observedUntil = observedUntil;
  }

  /** Adds a wait in milliseconds since 1970, of which either may be not yet. */
  void add(long start, long end) {
    if (size == starts.length) {
      if (size == MOST) {
        flush();
      } else {
        starts = Arrays.copyOf(starts, 4 * size);
        ends = Arrays.copyOf(ends, 4 * size);
      }
    }
    starts[size] = start;
    ends[size] = end;
    size++;
  }

  private void flush() {
    tally.addAll(starts, ends, 0, size, observedUntil);
    size = 0;
  }

  /** The tally with all waits in it. */
  ResponseTally tally() {
    if (size > 0) {
      flush();
    }
    return tally;
  }
}
