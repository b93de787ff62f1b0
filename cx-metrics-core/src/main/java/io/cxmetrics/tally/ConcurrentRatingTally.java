package io.cxmetrics.tally;

import io.cxmetrics.scale.RatingScale;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The thread-safe sibling of {@link RatingTally}: many threads count, any thread takes a snapshot
 * while they do, and nothing is lost.
 *
 * <p>Each writing thread, or each request, takes a {@link Writer} of its own and counts through it
 * at the speed of a plain tally: writers share nothing. {@link #add} counts without one, and is for
 * the occasional rating, since threads then wait for each other.
 *
 * <p>A snapshot holds every rating whose call returned before the snapshot was asked for, as far as
 * the threads are ordered by other means, such as a join or a lock. Of ratings that are counted
 * meanwhile it holds any part, each of them whole. Later snapshots hold at least what earlier ones
 * do.
 *
 * <pre>{@code
 * ConcurrentRatingTally live = ConcurrentRatingTally.of(RatingScales.NPS_0_10);
 * try (ConcurrentRatingTally.Writer writer = live.writer()) {
 *   writer.add(9);
 * }
 * NetPromoterScore.standard().calculate(live.snapshot()).score(); // 100.0
 * }</pre>
 */
public final class ConcurrentRatingTally {

  private static final VarHandle COUNTERS = MethodHandles.arrayElementVarHandle(long[].class);

  /** Longs on either side of a writer's counters, so that no two writers share a cache line. */
  private static final int PADDING = 16;

  private final RatingScale scale;
  private final RatingPolicy policy;
  private final RatingCodes codes;

  /** The writers in use. Guarded by itself. */
  private final List<Writer> writers = new ArrayList<>();

  /** What closed writers have counted. Guarded by the list of writers. */
  private final RatingTally closed;

  /** Counts for whoever has no writer. Guarded by itself; snapshots read it like any other. */
  private final Writer shared;

  private ConcurrentRatingTally(RatingScale scale, RatingPolicy policy) {
    this.scale = Objects.requireNonNull(scale, "scale");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.codes = new RatingCodes(scale, policy);
    this.closed = RatingTally.of(scale);
    this.shared = writer();
  }

  /**
   * An empty tally under the strict policy.
   *
   * @param scale the scale of the ratings to come
   * @return the tally
   */
  public static ConcurrentRatingTally of(RatingScale scale) {
    return new ConcurrentRatingTally(scale, RatingPolicy.strict());
  }

  /**
   * An empty tally.
   *
   * @param scale the scale of the ratings to come
   * @param policy what to do with those that cannot count
   * @return the tally
   */
  public static ConcurrentRatingTally of(RatingScale scale, RatingPolicy policy) {
    return new ConcurrentRatingTally(scale, policy);
  }

  /**
   * A way to count for one thread at a time. Close it when the thread ends: what it counted stays,
   * and its memory is given back.
   *
   * @return a new writer
   */
  public Writer writer() {
    Writer writer = new Writer(codes);
    synchronized (writers) {
      writers.add(writer);
    }
    return writer;
  }

  /**
   * Counts one rating without a writer; threads that do so wait for each other.
   *
   * @param rating the rating
   * @return this tally
   * @throws IllegalArgumentException if it is off the scale and the policy strict
   */
  public ConcurrentRatingTally add(int rating) {
    synchronized (shared) {
      shared.add(rating);
    }
    return this;
  }

  /**
   * What was counted so far, as a value.
   *
   * @return the distribution
   */
  public RatingDistribution snapshot() {
    RatingTally sum = RatingTally.of(scale);
    synchronized (writers) {
      sum.merge(closed);
      writers.forEach(writer -> writer.addTo(sum));
    }
    return sum.snapshot();
  }

  /**
   * The scale that the answers are on.
   *
   * @return the scale
   */
  public RatingScale scale() {
    return scale;
  }

  /**
   * What this tally does with ratings that cannot count.
   *
   * @return the policy
   */
  public RatingPolicy policy() {
    return policy;
  }

  /** Counts for one thread at a time: hand it over only by means that order the two threads. */
  public final class Writer implements AutoCloseable {

    private final RatingCodes codes;
    private final long[] counters;
    private boolean isClosed;

    private Writer(RatingCodes codes) {
      this.codes = codes;
      this.counters = new long[codes.counters() + 2 * PADDING];
    }

    /**
     * Counts one rating.
     *
     * @param rating the rating
     * @return this writer
     * @throws IllegalArgumentException if it is off the scale and the policy strict
     * @throws IllegalStateException if this writer is closed
     */
    public Writer add(int rating) {
      int code = codes.of(rating);
      if ((code & RatingCodes.REFUSED) != 0) {
        throw new IllegalArgumentException("rating " + rating + " is off " + scale.inWords());
      }
      return count(code);
    }

    /**
     * Counts one missing rating.
     *
     * @return this writer
     * @throws IllegalArgumentException if the policy is strict
     * @throws IllegalStateException if this writer is closed
     */
    public Writer addMissing() {
      if (!policy.isLenient()) {
        throw new IllegalArgumentException("rating is missing on " + scale.inWords());
      }
      return exclude(ExclusionReason.MISSING);
    }

    /**
     * Counts one answer that the caller found unable to count, under either policy.
     *
     * @param reason why
     * @return this writer
     * @throws IllegalStateException if this writer is closed
     */
    public Writer exclude(ExclusionReason reason) {
      return count(codes.counterOf(reason));
    }

    /** Leaves to the tally what was counted. A second call does nothing. */
    @Override
    public void close() {
      synchronized (writers) {
        if (!isClosed) {
          isClosed = true;
          writers.remove(this);
          addTo(closed);
        }
      }
    }

    /** Only this thread writes, so no atomic addition is needed; readers see each write whole. */
    private Writer count(int counter) {
      if (isClosed) {
        throw new IllegalStateException("this writer is closed");
      }
      int index = PADDING + counter;
      COUNTERS.setRelease(counters, index, counters[index] + 1);
      return this;
    }

    private void addTo(RatingTally tally) {
      for (int point = 0; point < scale.points(); point++) {
        tally.addCount(scale.min() + point, read(point));
      }
      for (ExclusionReason reason : ExclusionReason.values()) {
        tally.exclude(reason, read(codes.counterOf(reason)));
      }
    }

    private long read(int counter) {
      return (long) COUNTERS.getAcquire(counters, PADDING + counter);
    }
  }
}
