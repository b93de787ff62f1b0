package io.cxmetrics.stress;

/** What the scenarios need of a concurrent tally: an adapter for each kind counts two values. */
interface LiveTally {

  /** One of two values to count. */
  enum Value {
    LEFT,
    RIGHT
  }

  /** Counts for one thread at a time. */
  interface Writer extends AutoCloseable {

    /** Counts one value. */
    void add(Value value);

    @Override
    void close();
  }

  /** A new writer. */
  Writer writer();

  /** Counts one value without a writer. */
  void add(Value value);

  /** What was counted so far. */
  Seen snapshot();

  /**
   * A snapshot.
   *
   * @param n how many values were counted
   * @param left how many of them were left
   * @param right how many of them were right
   */
  record Seen(long n, long left, long right) {

    /** As digits, the left count before the right; -1 if they do not add up to n. */
    int digits() {
      return n == left + right ? Math.toIntExact(10 * left + right) : -1;
    }
  }
}
