package io.cxmetrics.stress;

import static io.cxmetrics.stress.LiveTally.Value.LEFT;
import static io.cxmetrics.stress.LiveTally.Value.RIGHT;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * One thread counts a left value, says so, and counts a right one; another takes a snapshot. If it
 * was told before that the left one is finished, the snapshot holds it.
 */
@Outcome(id = "0, (0|1|10|11), 11", expect = Expect.ACCEPTABLE, desc = "Not told before.")
@Outcome(id = "1, (10|11), 11", expect = Expect.ACCEPTABLE, desc = "Told, and there.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A finished count is not there, or one was lost.")
public abstract class FinishedBeforeSnapshot {

  final LiveTally tally;
  private final LiveTally.Writer writer;

  private volatile int finished;

  FinishedBeforeSnapshot(LiveTally tally) {
    this.tally = tally;
    this.writer = tally.writer();
  }

  final void count() {
    writer.add(LEFT);
    finished = 1;
    writer.add(RIGHT);
  }

  final void snapshot(III_Result seen) {
    seen.r1 = finished;
    seen.r2 = tally.snapshot().digits();
  }

  final void inTheEnd(III_Result seen) {
    seen.r3 = tally.snapshot().digits();
  }

  /** Of ratings. */
  @JCStressTest
  @JCStressMeta(FinishedBeforeSnapshot.class)
  @State
  public static class Ratings extends FinishedBeforeSnapshot {

    /** An empty tally. */
    public Ratings() {
      super(new LiveRatings());
    }

    /** Counts. */
    @Actor
    public void write() {
      count();
    }

    /** Asks, then takes a snapshot. */
    @Actor
    public void read(III_Result seen) {
      snapshot(seen);
    }

    /** When both are done. */
    @Arbiter
    public void end(III_Result seen) {
      inTheEnd(seen);
    }
  }

  /** Of durations that each have a cell. */
  @JCStressTest
  @JCStressMeta(FinishedBeforeSnapshot.class)
  @State
  public static class Durations extends FinishedBeforeSnapshot {

    /** A tally that has its cells. */
    public Durations() {
      super(LiveDurations.inCells());
    }

    /** Counts. */
    @Actor
    public void write() {
      count();
    }

    /** Asks, then takes a snapshot. */
    @Actor
    public void read(III_Result seen) {
      snapshot(seen);
    }

    /** When both are done. */
    @Arbiter
    public void end(III_Result seen) {
      inTheEnd(seen);
    }
  }
}
