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
 * One thread closes the writer that has counted a left value and counts a right one through a new
 * writer, while another takes two snapshots: what was counted before is in each of them, once.
 */
@Outcome(id = "10, (10|11), 11", expect = Expect.ACCEPTABLE, desc = "First before the right one.")
@Outcome(id = "11, 11, 11", expect = Expect.ACCEPTABLE, desc = "First after the right one.")
@Outcome(expect = Expect.FORBIDDEN, desc = "Closing lost or doubled a count.")
public abstract class ReopenBesideSnapshots {

  final LiveTally tally;
  private final LiveTally.Writer writer;

  ReopenBesideSnapshots(LiveTally tally) {
    this.tally = tally;
    this.writer = tally.writer();
    writer.add(LEFT);
  }

  final void count() {
    writer.close();
    try (LiveTally.Writer next = tally.writer()) {
      next.add(RIGHT);
    }
  }

  final void snapshots(III_Result seen) {
    seen.r1 = tally.snapshot().digits();
    seen.r2 = tally.snapshot().digits();
  }

  final void inTheEnd(III_Result seen) {
    seen.r3 = tally.snapshot().digits();
  }

  /** Of ratings. */
  @JCStressTest
  @JCStressMeta(ReopenBesideSnapshots.class)
  @State
  public static class Ratings extends ReopenBesideSnapshots {

    /** An empty tally. */
    public Ratings() {
      super(new LiveRatings());
    }

    /** Counts. */
    @Actor
    public void write() {
      count();
    }

    /** Takes two snapshots. */
    @Actor
    public void read(III_Result seen) {
      snapshots(seen);
    }

    /** When both are done. */
    @Arbiter
    public void end(III_Result seen) {
      inTheEnd(seen);
    }
  }

  /** Of durations that each have a cell. */
  @JCStressTest
  @JCStressMeta(ReopenBesideSnapshots.class)
  @State
  public static class Durations extends ReopenBesideSnapshots {

    /** A tally that has its cells. */
    public Durations() {
      super(LiveDurations.inCells());
    }

    /** Counts. */
    @Actor
    public void write() {
      count();
    }

    /** Takes two snapshots. */
    @Actor
    public void read(III_Result seen) {
      snapshots(seen);
    }

    /** When both are done. */
    @Arbiter
    public void end(III_Result seen) {
      inTheEnd(seen);
    }
  }
}
