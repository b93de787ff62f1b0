package io.cxmetrics.tally;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import java.util.Objects;

/**
 * Counts ratings for many segments at once: a {@link RatingTally} for each of a fixed number of
 * dense segment ids, from 0 up, in one piece of memory. The counts of each segment are the same as
 * if it had a tally of its own.
 *
 * <p>Memory: a byte for each segment and counter, where a scale has a counter for each point and
 * four more: 16 bytes a segment on 0–10, with what leads to them, and 2 KB for the tally. A counter
 * of 256 and more takes 8 bytes beside its byte, and so do up to 63 of its neighbours, those of the
 * same rating in the segments next to it: at most 132 bytes a segment on 0–10, where every counter
 * is so large.
 *
 * <p>Mutable and not thread-safe: split the rows over threads with a tally each, and {@link
 * #merge}. A call that throws leaves the tally as it was. For other keys than dense ids see {@link
 * SegmentDictionary}.
 *
 * <pre>{@code
 * GroupedRatingTally byChannel = GroupedRatingTally.of(RatingScales.NPS_0_10, 3);
 * byChannel.addAll(new int[] {0, 2, 0}, new byte[] {10, 3, 8});
 * NetPromoterScore.standard().calculate(byChannel.segment(0)).score(); // 50.0
 * }</pre>
 */
public final class GroupedRatingTally {

  private final RatingScale scale;
  private final RatingPolicy policy;
  private final int segments;
  private final RatingCodes codes;
  private final SegmentCounters counters;
  private final SegmentIntake intake;

  /** All rows seen; as long as it fits a long, so does every count. */
  private long seen;

  private GroupedRatingTally(RatingScale scale, int segments, RatingPolicy policy) {
    this.scale = Objects.requireNonNull(scale, "scale");
    this.policy = Objects.requireNonNull(policy, "policy");
    this.segments = segments;
    this.codes = new RatingCodes(scale, policy);
    Arguments.inRange(
        "segments on " + scale.id(), segments, 0, Arguments.MAX_ARRAY_LENGTH / codes.counters());
    this.counters = new SegmentCounters(segments, scale, codes);
    this.intake = new SegmentIntake(scale, counters);
  }

  /**
   * An empty tally under the strict policy.
   *
   * @param scale the scale of the ratings to come
   * @param segments the number of segments; their ids are 0 to one less
   * @return the tally
   * @throws IllegalArgumentException if the number is negative or too large for one array
   */
  public static GroupedRatingTally of(RatingScale scale, int segments) {
    return new GroupedRatingTally(scale, segments, RatingPolicy.strict());
  }

  /**
   * An empty tally.
   *
   * @param scale the scale of the ratings to come
   * @param segments the number of segments; their ids are 0 to one less
   * @param policy what to do with ratings that cannot count
   * @return the tally
   * @throws IllegalArgumentException if the number is negative or too large for one array
   */
  public static GroupedRatingTally of(RatingScale scale, int segments, RatingPolicy policy) {
    return new GroupedRatingTally(scale, segments, policy);
  }

  /**
   * Counts one rating.
   *
   * @param segment the segment
   * @param rating the rating
   * @return this tally
   * @throws IllegalArgumentException if there is no such segment, or the rating is off the scale
   *     and the policy strict
   * @throws ArithmeticException if more rows were seen than a long can count
   */
  public GroupedRatingTally add(int segment, int rating) {
    checkSegment(segment);
    int code = codes.of(rating);
    if ((code & RatingCodes.REFUSED) != 0) {
      throw new IllegalArgumentException("rating " + rating + " is off " + scale.inWords());
    }
    seen = Math.addExact(seen, 1);
    counters.add(segment, code, 1);
    return this;
  }

  /**
   * Counts answers that the caller found unable to count, under either policy.
   *
   * @param segment the segment
   * @param reason why
   * @param count how many, at least 0
   * @return this tally
   * @throws IllegalArgumentException if there is no such segment or the count is negative
   * @throws ArithmeticException if more rows were seen than a long can count
   */
  public GroupedRatingTally exclude(int segment, ExclusionReason reason, long count) {
    checkSegment(segment);
    Arguments.atLeast("count", count, 0);
    seen = Math.addExact(seen, count);
    counters.add(segment, codes.counterOf(reason), count);
    return this;
  }

  /**
   * Counts two columns of equal length: {@link #addAll(int[], byte[], int, int)} over their whole
   * range.
   *
   * @param segmentIds the segment of each row
   * @param ratings the rating of each row
   * @return this tally
   */
  public GroupedRatingTally addAll(int[] segmentIds, byte[] ratings) {
    return addAll(segmentIds, ratings, 0, ratings.length);
  }

  /**
   * Counts a range of two columns.
   *
   * @param segmentIds the segment of each row
   * @param ratings the rating of each row
   * @param startInclusive the first row
   * @param endExclusive the row after the last
   * @return this tally
   * @throws IllegalArgumentException if the columns differ in length, or if in a row there is no
   *     such segment or the rating is off the scale and the policy strict; the message gives its
   *     position
   * @throws IndexOutOfBoundsException if the range is not within the columns
   * @throws ArithmeticException if more rows were seen than a long can count
   */
  public GroupedRatingTally addAll(
      int[] segmentIds, byte[] ratings, int startInclusive, int endExclusive) {
    return addColumn(segmentIds, new RatingColumn.Bytes(ratings), startInclusive, endExclusive);
  }

  /**
   * Counts two columns of equal length: {@link #addAll(int[], short[], int, int)} over their whole
   * range.
   *
   * @param segmentIds the segment of each row
   * @param ratings the rating of each row
   * @return this tally
   */
  public GroupedRatingTally addAll(int[] segmentIds, short[] ratings) {
    return addAll(segmentIds, ratings, 0, ratings.length);
  }

  /**
   * Counts a range of two columns.
   *
   * @param segmentIds the segment of each row
   * @param ratings the rating of each row
   * @param startInclusive the first row
   * @param endExclusive the row after the last
   * @return this tally
   * @throws IllegalArgumentException if the columns differ in length, or if in a row there is no
   *     such segment or the rating is off the scale and the policy strict; the message gives its
   *     position
   * @throws IndexOutOfBoundsException if the range is not within the columns
   * @throws ArithmeticException if more rows were seen than a long can count
   */
  public GroupedRatingTally addAll(
      int[] segmentIds, short[] ratings, int startInclusive, int endExclusive) {
    return addColumn(segmentIds, new RatingColumn.Shorts(ratings), startInclusive, endExclusive);
  }

  /**
   * Counts two columns of equal length: {@link #addAll(int[], int[], int, int)} over their whole
   * range.
   *
   * @param segmentIds the segment of each row
   * @param ratings the rating of each row
   * @return this tally
   */
  public GroupedRatingTally addAll(int[] segmentIds, int[] ratings) {
    return addAll(segmentIds, ratings, 0, ratings.length);
  }

  /**
   * Counts a range of two columns.
   *
   * @param segmentIds the segment of each row
   * @param ratings the rating of each row
   * @param startInclusive the first row
   * @param endExclusive the row after the last
   * @return this tally
   * @throws IllegalArgumentException if the columns differ in length, or if in a row there is no
   *     such segment or the rating is off the scale and the policy strict; the message gives its
   *     position
   * @throws IndexOutOfBoundsException if the range is not within the columns
   * @throws ArithmeticException if more rows were seen than a long can count
   */
  public GroupedRatingTally addAll(
      int[] segmentIds, int[] ratings, int startInclusive, int endExclusive) {
    return addColumn(segmentIds, new RatingColumn.Ints(ratings), startInclusive, endExclusive);
  }

  /**
   * Adds what another tally has counted, segment by segment. The policies need not agree.
   *
   * @param other a tally of the same scale and number of segments; it is not changed, and may be
   *     this one
   * @return this tally
   * @throws IllegalArgumentException if the scale or the number of segments differs
   * @throws ArithmeticException if more rows were seen than a long can count
   */
  public GroupedRatingTally merge(GroupedRatingTally other) {
    RatingDistribution.requireSame(scale, other.scale);
    if (segments != other.segments) {
      throw new IllegalArgumentException(
          "cannot merge tallies of " + segments + " and " + other.segments + " segments");
    }
    seen = Math.addExact(seen, other.seen);
    counters.addAll(other.counters);
    return this;
  }

  /**
   * Adds what another tally has counted, where its segments have other ids here: those that a joint
   * {@link SegmentDictionary} gives, or the teams of agents. The policies need not agree.
   *
   * @param other a tally of the same scale; it is not changed, and may be this one
   * @param segmentIds for each segment of the other the one to count it in; several may go into one
   * @return this tally
   * @throws IllegalArgumentException if the scale differs, or there are not as many ids as the
   *     other has segments, or there is no segment with an id
   * @throws ArithmeticException if more rows were seen than a long can count
   */
  public GroupedRatingTally merge(GroupedRatingTally other, int[] segmentIds) {
    RatingDistribution.requireSame(scale, other.scale);
    if (segmentIds.length != other.segments) {
      throw new IllegalArgumentException(
          "need an id for each of " + other.segments + " segments, got " + segmentIds.length);
    }
    intake.requireSegments(segmentIds);
    GroupedRatingTally from = other == this ? of(scale, segments, policy).merge(this) : other;
    seen = Math.addExact(seen, from.seen);
    counters.addAll(from.counters, segmentIds);
    return this;
  }

  /** Adds to one segment what was counted elsewhere. */
  void add(int segment, RatingDistribution ratings) {
    seen = Math.addExact(seen, ratings.seen());
    for (int point = 0; point < scale.points(); point++) {
      counters.add(segment, point, ratings.count(scale.min() + point));
    }
    for (ExclusionReason reason : ExclusionReason.values()) {
      counters.add(segment, codes.counterOf(reason), ratings.excluded(reason));
    }
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

  /**
   * The number of segments.
   *
   * @return at least 0
   */
  public int segments() {
    return segments;
  }

  /**
   * What was counted so far in one segment, as a value.
   *
   * @param segment the segment
   * @return its distribution
   * @throws IllegalArgumentException if there is no such segment
   */
  public RatingDistribution segment(int segment) {
    checkSegment(segment);
    return distribution(segment, segment + 1);
  }

  /**
   * What was counted so far in all segments together, as a value.
   *
   * @return the distribution
   */
  public RatingDistribution total() {
    return distribution(0, segments);
  }

  /**
   * The answers in one band of one segment.
   *
   * @param segment the segment
   * @param band the band
   * @param bands how the points of the scale fall into bands
   * @return at least 0
   * @throws IllegalArgumentException if there is no such segment, or the bands have more points
   *     than the scale
   */
  public long count(int segment, Band band, Bands bands) {
    checkSegment(segment);
    scale.requireFits(bands);
    return counters.sum(
        segment, BandPoints.start(scale, band, bands), BandPoints.end(scale, band, bands));
  }

  /**
   * The answers of one segment that count.
   *
   * @param segment the segment
   * @return at least 0
   * @throws IllegalArgumentException if there is no such segment
   */
  public long n(int segment) {
    checkSegment(segment);
    return counters.sum(segment, 0, scale.points());
  }

  private RatingDistribution distribution(int start, int end) {
    RatingRow counts = new RatingRow(scale);
    Exclusions excluded = new Exclusions();
    for (int segment = start; segment < end; segment++) {
      for (int point = 0; point < scale.points(); point++) {
        counts.add(scale.min() + point, counters.get(segment, point));
      }
      for (ExclusionReason reason : ExclusionReason.values()) {
        excluded.add(reason, counters.get(segment, codes.counterOf(reason)));
      }
    }
    return new RatingDistribution(counts, excluded);
  }

  private void checkSegment(int segment) {
    Arguments.inRange("segment", segment, 0, segments - 1L);
  }

  private GroupedRatingTally addColumn(
      int[] segmentIds, RatingColumn.Array ratings, int start, int end) {
    if (segmentIds.length != ratings.length()) {
      throw new IllegalArgumentException(
          "segments and ratings must be of one length, got "
              + segmentIds.length
              + " and "
              + ratings.length());
    }
    Objects.checkFromToIndex(start, end, segmentIds.length);
    long seenAfter = Math.addExact(seen, end - start);
    intake.add(segmentIds, ratings, start, end);
    seen = seenAfter;
    return this;
  }
}
