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
 * One thread counts two values without a writer while another takes two snapshots: each holds any
 * part of them, the second what the first did, and in the end nothing is lost.
 */
@Outcome(id = "0, (0|1|10|11), 11", expect = Expect.ACCEPTABLE, desc = "First before both.")
@Outcome(id = "10, (10|11), 11", expect = Expect.ACCEPTABLE, desc = "First between both.")
@Outcome(id = "1, (1|11), 11", expect = Expect.ACCEPTABLE, desc = "First while both were counted.")
@Outcome(id = "11, 11, 11", expect = Expect.ACCEPTABLE, desc = "First after both.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A count went back, was lost or was made up.")
public abstract class SharedBesideSnapshots {

  final LiveTally tally;

  SharedBesideSnapshots(LiveTally tally) {
    this.tally = tally;
  }

  final void count() {
    tally.add(LEFT);
    tally.add(RIGHT);
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
  @JCStressMeta(SharedBesideSnapshots.class)
  @State
  public static class Ratings extends SharedBesideSnapshots {

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
  @JCStressMeta(SharedBesideSnapshots.class)
  @State
  public static class Durations extends SharedBesideSnapshots {

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
