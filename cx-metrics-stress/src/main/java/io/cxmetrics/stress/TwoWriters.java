package io.cxmetrics.stress;

import static io.cxmetrics.stress.LiveTally.Value.LEFT;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.annotations.JCStressMeta;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.III_Result;

/**
 * Two threads count twice the same value each, once without a writer and once through one that they
 * open and close, and then take a snapshot: it holds their own, and in the end nothing is lost.
 */
@Outcome(id = "(20|30|40), 40, 40", expect = Expect.ACCEPTABLE, desc = "The second is last.")
@Outcome(id = "40, (20|30|40), 40", expect = Expect.ACCEPTABLE, desc = "The first is last.")
@Outcome(expect = Expect.FORBIDDEN, desc = "A count was lost or was made up.")
public abstract class TwoWriters {

  final LiveTally tally;

  TwoWriters(LiveTally tally) {
    this.tally = tally;
  }

  final int countAndSee() {
    tally.add(LEFT);
    try (LiveTally.Writer writer = tally.writer()) {
      writer.add(LEFT);
    }
    return tally.snapshot().digits();
  }

  final void inTheEnd(III_Result seen) {
    seen.r3 = tally.snapshot().digits();
  }

  /** Of ratings. */
  @JCStressTest
  @JCStressMeta(TwoWriters.class)
  @State
  public static class Ratings extends TwoWriters {

    /** An empty tally. */
    public Ratings() {
      super(new LiveRatings());
    }

    /** The one. */
    @Actor
    public void first(III_Result seen) {
      seen.r1 = countAndSee();
    }

    /** The other. */
    @Actor
    public void second(III_Result seen) {
      seen.r2 = countAndSee();
    }

    /** When both are done. */
    @Arbiter
    public void end(III_Result seen) {
      inTheEnd(seen);
    }
  }

  /** Of durations that each have a cell. */
  @JCStressTest
  @JCStressMeta(TwoWriters.class)
  @State
  public static class Durations extends TwoWriters {

    /** A tally that has its cells. */
    public Durations() {
      super(LiveDurations.inCells());
    }

    /** The one. */
    @Actor
    public void first(III_Result seen) {
      seen.r1 = countAndSee();
    }

    /** The other. */
    @Actor
    public void second(III_Result seen) {
      seen.r2 = countAndSee();
    }

    /** When both are done. */
    @Arbiter
    public void end(III_Result seen) {
      inTheEnd(seen);
    }
  }
}
