package io.cxmetrics.tally;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The thread-safe sibling of {@link DurationTally}: many threads count, any thread takes a snapshot
 * while they do, and nothing is lost.
 *
 * <p>Each writing thread, or each request, takes a {@link Writer} of its own and counts through it
 * at the speed of a plain tally: writers share nothing. {@link #add} counts without one, and is for
 * the occasional duration, since threads then wait for each other.
 *
 * <p>A snapshot holds every duration whose call returned before the snapshot was asked for, as far
 * as the threads are ordered by other means, such as a join or a lock. Of durations that are
 * counted meanwhile it holds any part, each of them whole: it equals what one {@link DurationTally}
 * of the durations in it gives, however many writers there were. Later snapshots hold at least what
 * earlier ones do.
 *
 * <p>A writer takes as much memory as a tally of its durations.
 *
 * <pre>{@code
 * ConcurrentDurationTally live = ConcurrentDurationTally.withTargets(Duration.ofHours(1));
 * try (ConcurrentDurationTally.Writer writer = live.writer()) {
 *   writer.add(Duration.ofMinutes(12));
 * }
 * live.snapshot().countAtMost(Duration.ofHours(1)).lower(); // 1
 * }</pre>
 */
public final class ConcurrentDurationTally {

  private final DurationTargets targets;

  /** The writers in use. Guarded by itself. */
  private final List<Writer> writers = new ArrayList<>();

  /** What closed writers have counted. Guarded by the list of writers. */
  private final DurationTally closed;

  /** Counts for whoever has no writer. Guarded by itself; snapshots read it like any other. */
  private final Writer shared;

  private ConcurrentDurationTally(DurationTargets targets) {
    this.targets = targets;
    this.closed = newTally();
    this.shared = writer();
  }

  /**
   * An empty tally without targets.
   *
   * @return the tally
   */
  public static ConcurrentDurationTally create() {
    return withTargets();
  }

  /**
   * An empty tally that counts exactly how many durations are at most as long as each target. A
   * duration in the bucket of a target, less than 1/128 away from it, takes a lock of its writer.
   *
   * @param targets the targets, see {@link DurationTally#withTargets}
   * @return the tally
   * @throws IllegalArgumentException if a target is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   */
  public static ConcurrentDurationTally withTargets(Duration... targets) {
    return new ConcurrentDurationTally(DurationTargets.of(targets));
  }

  /**
   * A way to count for one thread at a time. Close it when the thread ends: what it counted stays,
   * and its memory is given back.
   *
   * @return a new writer
   */
  public Writer writer() {
    Writer writer = new Writer(newTally());
    synchronized (writers) {
      writers.add(writer);
    }
    return writer;
  }

  /**
   * Counts one duration without a writer; threads that do so wait for each other.
   *
   * @param millis the duration in milliseconds
   * @return this tally
   * @throws IllegalArgumentException if it is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   * @throws ArithmeticException if the sum of what was counted without a writer exceeds a long
   */
  public ConcurrentDurationTally add(long millis) {
    synchronized (shared) {
      shared.add(millis);
    }
    return this;
  }

  /**
   * Counts one duration without a writer; threads that do so wait for each other.
   *
   * @param duration the duration; what is finer than a millisecond is cut off
   * @return this tally
   * @throws IllegalArgumentException if it is negative or longer than {@link
   *     DurationTally#MAX_MILLIS}
   * @throws ArithmeticException if the sum of what was counted without a writer exceeds a long
   */
  public ConcurrentDurationTally add(Duration duration) {
    return add(Millis.of("duration", duration));
  }

  /**
   * What was counted so far, as a value.
   *
   * @return the distribution
   * @throws ArithmeticException if the sum over all writers exceeds a long; each goes on counting
   */
  public DurationDistribution snapshot() {
    DurationTally sum = newTally();
    synchronized (writers) {
      sum.merge(closed);
      writers.forEach(writer -> writer.addTo(sum));
    }
    return sum.snapshot();
  }

  /**
   * The declared targets, as those of every snapshot.
   *
   * @return an immutable list, in ascending order and without repetition
   */
  public List<Duration> targets() {
    return targets.asList();
  }

  private DurationTally newTally() {
    return new DurationTally(targets, DurationPrecision.BUCKETED);
  }

  /** Counts for one thread at a time: hand it over only by means that order the two threads. */
  public final class Writer implements AutoCloseable {

    /**
     * Guarded by this writer, but for {@link DurationTally#addToCell}. So a snapshot, which takes
     * the lock, reads totals, extremes and targets of one moment, and beside them single cells that
     * may be younger. Count and sum are in a cell together: the snapshot has a duration whole or
     * not at all. It lies between the extremes that the snapshot has: they were set before its cell
     * took it, and cells take no others. Nor is it read twice or missed, since emptying a cell,
     * like making room for more, takes the lock.
     */
    private final DurationTally tally;

    /** Guarded by this writer and the list of writers: either is enough to read it. */
    private boolean isClosed;

    private Writer(DurationTally tally) {
      this.tally = tally;
    }

    /**
     * Counts one duration.
     *
     * @param millis the duration in milliseconds
     * @return this writer
     * @throws IllegalArgumentException if it is negative or longer than {@link
     *     DurationTally#MAX_MILLIS}
     * @throws ArithmeticException if the sum of what this writer has counted exceeds a long
     * @throws IllegalStateException if this writer is closed
     */
    public Writer add(long millis) {
      if (!tally.addToCell(millis)) {
        addUnderLock(millis);
      }
      return this;
    }

    /**
     * Counts one duration.
     *
     * @param duration the duration; what is finer than a millisecond is cut off
     * @return this writer
     * @throws IllegalArgumentException if it is negative or longer than {@link
     *     DurationTally#MAX_MILLIS}
     * @throws ArithmeticException if the sum of what this writer has counted exceeds a long
     * @throws IllegalStateException if this writer is closed
     */
    public Writer add(Duration duration) {
      return add(Millis.of("duration", duration));
    }

    /**
     * Leaves to the tally what was counted. A second call does nothing.
     *
     * @throws ArithmeticException if the sum over all closed writers exceeds a long; this one then
     *     stays open
     */
    @Override
    public void close() {
      synchronized (writers) {
        if (!isClosed) {
          closeUnderLock();
          writers.remove(this);
        }
      }
    }

    /** The rare case: few durations yet, a new extreme, a full cell, or a target close by. */
    private synchronized void addUnderLock(long millis) {
      if (isClosed) {
        throw new IllegalStateException("this writer is closed");
      }
      tally.add(millis);
    }

    /** Merging closes the tally's cells, so that whatever else is added comes to the lock. */
    private synchronized void closeUnderLock() {
      closed.merge(tally);
      isClosed = true;
    }

    private synchronized void addTo(DurationTally sum) {
      sum.mergeLive(tally);
    }
  }
}
