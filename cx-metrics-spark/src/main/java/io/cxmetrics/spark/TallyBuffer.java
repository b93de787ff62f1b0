package io.cxmetrics.spark;

import io.cxmetrics.tally.DurationDistribution;
import io.cxmetrics.tally.DurationPrecision;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.RatingDistribution;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A tally that a {@link TallyAggregate} fills: of ratings, of durations, or not known yet which.
 * One that was refused something under a {@code try_} form stays refused, whatever it is merged
 * with.
 */
final class TallyBuffer {

  /** Where the kind stands in an encoded tally, and that of durations. */
  private static final int KIND = 3;

  private static final byte DURATIONS = 'D';

  // What goes between tasks where there is no tally.
  private static final byte[] NOTHING = {};
  private static final byte[] REFUSED = {0};

  private @Nullable RatingTally ratings;
  private @Nullable DurationTally durations;
  private boolean refused;

  private TallyBuffer(@Nullable DurationTally durations) {
    this.durations = durations;
  }

  /** A buffer to which tallies are to be merged. */
  static TallyBuffer ofAny() {
    return new TallyBuffer(null);
  }

  /** A buffer to which durations are to be added. */
  static TallyBuffer ofDurations(Duration... targets) {
    return new TallyBuffer(DurationTally.withTargets(targets));
  }

  /** The buffer that {@link #serialized} gave. */
  static TallyBuffer read(byte[] bytes) {
    TallyBuffer buffer = ofAny();
    if (bytes.length == REFUSED.length) {
      buffer.refuse();
    } else if (bytes.length > 0) {
      buffer.merge(bytes);
    }
    return buffer;
  }

  /** Adds a duration to a buffer of durations. */
  void add(long millis) {
    if (durations == null) {
      throw new IllegalStateException("not a buffer of durations");
    }
    durations.add(millis);
  }

  /** From now on there is no result. */
  void refuse() {
    refused = true;
  }

  /**
   * Adds an encoded tally.
   *
   * @throws IllegalArgumentException if it is damaged, or does not go with what was added before
   */
  void merge(byte[] bytes) {
    if (bytes.length > KIND && bytes[KIND] == DURATIONS) {
      merge(TallyCodec.decodeDurations(bytes));
    } else {
      merge(TallyCodec.decodeRatings(bytes));
    }
  }

  /** Adds what another buffer holds. */
  void merge(TallyBuffer other) {
    refused |= other.refused;
    if (other.ratings != null) {
      merge(other.ratings.snapshot());
    }
    if (other.durations != null) {
      merge(other.durations.snapshot());
    }
  }

  private void merge(RatingDistribution added) {
    if (durations != null) {
      throw new IllegalArgumentException(
          "cannot merge ratings on " + added.scale().id() + " with durations");
    }
    if (ratings == null) {
      ratings = RatingTally.of(added.scale());
    }
    ratings.merge(added);
  }

  private void merge(DurationDistribution added) {
    if (ratings != null) {
      throw new IllegalArgumentException(
          "cannot merge durations with ratings on " + ratings.scale().id());
    }
    if (durations == null) {
      Duration[] targets = added.targets().toArray(new Duration[0]);
      durations =
          added.precision() == DurationPrecision.EXACT
              ? DurationTally.exact(targets)
              : DurationTally.withTargets(targets);
    }
    durations.merge(added);
  }

  /** The encoded tally; null if something was refused, or there is none. */
  byte @Nullable [] result() {
    if (refused) {
      return null;
    }
    if (ratings != null) {
      return TallyCodec.encode(ratings.snapshot());
    }
    return durations == null ? null : TallyCodec.encode(durations.snapshot());
  }

  /** This buffer as bytes, for another task to {@link #read}. */
  byte[] serialized() {
    byte[] bytes = result();
    return bytes != null ? bytes : refused ? REFUSED.clone() : NOTHING.clone();
  }
}
