package io.cxmetrics.flow;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.stats.ShareResult;
import java.util.Objects;

/**
 * What became of customers at one step of a funnel, as counts. Pending ones are in {@code pending}
 * and in the times, and in no other figure.
 *
 * @param funnel the funnel
 * @param position which step it is, from 0
 * @param entered who entered the funnel here; but for the first step only with an open entry
 * @param from who had got to the step before; 0 at the first step
 * @param reached who got here, those who entered here included
 * @param lost of these, who got no further; 0 at the last step
 * @param outOfOrder of these, those whose next step came, but before this one: under {@link
 *     Occurrences#FIRST}, more often an error in the data than a loss. They are in no times
 * @param pending of those whose window has not elapsed, who have got here so far and no further
 * @param times how long it took from the step before, those included that wait for it; without
 *     anybody at the first step
 */
public record FunnelStep(
    Funnel funnel,
    int position,
    long entered,
    long from,
    long reached,
    long lost,
    long outOfOrder,
    long pending,
    StepTimes times) {

  /**
   * Checks the counts.
   *
   * @param funnel the funnel
   * @param position which step it is
   * @param entered who entered the funnel here
   * @param from who had got to the step before
   * @param reached who got here
   * @param lost who got no further
   * @param outOfOrder those whose next step came before this one
   * @param pending who have got here so far
   * @param times how long it took from the step before
   * @throws IllegalArgumentException if a count is out of bounds
   */
  public FunnelStep {
    Arguments.inRange("position", position, 0, funnel.steps().size() - 1L);
    Objects.requireNonNull(times, "times");
    Arguments.atLeast("reached", reached, 0);
    Arguments.inRange("entered", entered, 0, reached);
    Arguments.atLeast("from", from, reached - entered);
    Arguments.inRange("lost", lost, 0, reached);
    Arguments.inRange("outOfOrder", outOfOrder, 0, lost);
    Arguments.atLeast("pending", pending, 0);
  }

  /**
   * What the step is called.
   *
   * @return its name; in a funnel in any order such as "2 of 3 steps"
   */
  public String name() {
    return funnel.nameOf(position);
  }

  /**
   * Of those who had got to the step before, the share who got here. Also known as step conversion,
   * completion rate of the step before.
   *
   * @return the share; undefined at the first step, and where nobody had
   */
  public ShareResult conversion() {
    return share("conversion", reached - entered, from);
  }

  /**
   * Of those who got here, the share who got no further. Also known as drop-off rate, abandonment
   * rate.
   *
   * @return the share, 0 at the last step; undefined where nobody did
   */
  public ShareResult dropOff() {
    return share("drop-off", lost, reached);
  }

  private ShareResult share(String what, long count, long n) {
    return new ShareResult(
        funnel.definition() + "/" + what + "/" + name(),
        count,
        n,
        funnel.level(),
        funnel.intervalMethod());
  }

  FunnelStep merge(FunnelStep other) {
    return new FunnelStep(
        funnel,
        position,
        Math.addExact(entered, other.entered),
        Math.addExact(from, other.from),
        Math.addExact(reached, other.reached),
        Math.addExact(lost, other.lost),
        Math.addExact(outOfOrder, other.outOfOrder),
        Math.addExact(pending, other.pending),
        times.merge(other.times));
  }
}
