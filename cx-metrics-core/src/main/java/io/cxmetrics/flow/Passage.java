package io.cxmetrics.flow;

/**
 * How far somebody got: the steps from the one at which they entered to the furthest, each with its
 * time. One object serves one entity after the other.
 */
final class Passage {

  private final long[] times;
  private int entered;
  private int reached;
  private boolean isOutOfOrder;

  Passage(int steps) {
    times = new long[steps];
  }

  /** Begins anew at a step. */
  void enter(int step, long time) {
    entered = step;
    reached = step;
    times[step] = time;
    isOutOfOrder = false;
  }

  /** Goes on to the next step. */
  void advance(long time) {
    times[++reached] = time;
  }

  /** The next step did come, but before this one. */
  void setOutOfOrder() {
    isOutOfOrder = true;
  }

  int entered() {
    return entered;
  }

  int reached() {
    return reached;
  }

  boolean isOutOfOrder() {
    return isOutOfOrder;
  }

  long time(int step) {
    return times[step];
  }

  boolean isComplete() {
    return reached == times.length - 1;
  }
}
