package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.tally.DurationCounts;
import io.cxmetrics.tally.DurationPrecision;
import io.cxmetrics.tally.DurationTally;
import io.cxmetrics.tally.ExclusionReason;
import io.cxmetrics.tally.RatingCounts;
import io.cxmetrics.tally.RatingPolicy;
import io.cxmetrics.tally.RatingTally;
import io.cxmetrics.tally.TallyCodec;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The buffer of {@link TallyAggregator}, of use to the engine only: a tally of ratings, of
 * durations, or not known yet which. One that was refused something under a {@code try_} form stays
 * refused, whatever it is merged with. Between tasks it is an encoded tally.
 */
public final class TallyBuffer implements Serializable {

  private static final long serialVersionUID = 1;

  /** Where the kind stands in an encoded tally, and that of durations. */
  private static final int KIND = 3;

  private static final byte DURATIONS = 'D';

  // What goes between tasks where there is no tally.
  private static final byte[] NOTHING = {};
  private static final byte[] REFUSED = {0};

  private transient @Nullable RatingTally ratings;
  private transient @Nullable DurationTally durations;
  private transient boolean refused;

  private TallyBuffer(@Nullable RatingTally ratings, @Nullable DurationTally durations) {
    this.ratings = ratings;
    this.durations = durations;
  }

  /** A buffer to which tallies are to be merged. */
  static TallyBuffer ofAny() {
    return new TallyBuffer(null, null);
  }

  /** A buffer to which durations are to be added. */
  static TallyBuffer ofDurations(Duration... targets) {
    return new TallyBuffer(null, DurationTally.withTargets(targets));
  }

  /** A buffer to which ratings are to be added. */
  static TallyBuffer ofRatings(RatingScale scale, RatingPolicy policy) {
    return new TallyBuffer(RatingTally.of(scale, policy), null);
  }

  /** The buffer that {@link #serialized} gave. */
  static TallyBuffer read(byte[] bytes) {
    TallyBuffer buffer = ofAny();
    buffer.load(bytes);
    return buffer;
  }

  private void load(byte[] bytes) {
    if (bytes.length == REFUSED.length) {
      refuse();
    } else if (bytes.length > 0) {
      merge(bytes);
    }
  }

  /**
   * Writes the encoded tally.
   *
   * @param out where to
   * @throws IOException if that fails
   * @serialData a length as an int, and as many bytes
   */
  private void writeObject(ObjectOutputStream out) throws IOException {
    byte[] bytes = serialized();
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  /**
   * Reads the encoded tally.
   *
   * @param in where from
   * @throws IOException if that fails
   */
  private void readObject(ObjectInputStream in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    load(bytes);
  }

  /** Adds a rating to a buffer of ratings; null is counted as missing under any policy. */
  void add(@Nullable Integer rating) {
    if (ratings == null) {
      throw new IllegalStateException("not a buffer of ratings");
    }
    if (rating == null) {
      ratings.exclude(ExclusionReason.MISSING, 1);
    } else {
      ratings.add(rating);
    }
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
      merge(other.ratings);
    }
    if (other.durations != null) {
      merge(other.durations);
    }
  }

  private void merge(RatingCounts added) {
    if (durations != null) {
      throw new IllegalArgumentException(
          "cannot merge ratings on " + added.scale().id() + " with durations");
    }
    if (ratings == null) {
      ratings = RatingTally.of(added.scale());
    }
    ratings.merge(added);
  }

  private void merge(DurationCounts added) {
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
