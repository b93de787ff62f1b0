package io.cxmetrics.tally;

import java.util.Arrays;

/**
 * Turns what was counted into bytes and back: to store a day, to send a shard, to merge elsewhere.
 * The format is described in {@code docs/format.md}, for readers in other languages.
 *
 * <p>Canonical: equal counts give equal bytes, and bytes that this class would not have written are
 * refused. Self-describing: the bytes carry the scale. Damaged, truncated and foreign bytes are an
 * {@link IllegalArgumentException} that says what is wrong, and cost no more memory than valid ones
 * of that length.
 *
 * <pre>{@code
 * byte[] bytes = TallyCodec.encode(tally.snapshot());
 * RatingDistribution back = TallyCodec.decodeRatings(bytes);
 * }</pre>
 */
public final class TallyCodec {

  private static final byte RATINGS = 'R';
  private static final byte GROUPED_RATINGS = 'G';
  private static final byte DURATIONS = 'D';
  private static final byte VERSION = 1;

  private TallyCodec() {}

  /**
   * The bytes of a distribution.
   *
   * @param ratings the distribution
   * @return a new array
   */
  public static byte[] encode(RatingDistribution ratings) {
    EnvelopeWriter out = new EnvelopeWriter(RATINGS, VERSION);
    RatingFormat.writeScale(ratings.scale(), out);
    RatingFormat.writeCounts(ratings, out);
    return out.sealed();
  }

  /**
   * The distribution in some bytes.
   *
   * @param bytes what {@link #encode(RatingDistribution)} gave
   * @return the distribution
   * @throws IllegalArgumentException if the bytes are anything else; the message says what is wrong
   */
  public static RatingDistribution decodeRatings(byte[] bytes) {
    EnvelopeReader in = new EnvelopeReader(bytes, RATINGS, VERSION);
    RatingDistribution ratings = RatingFormat.readCounts(RatingFormat.readScale(in), in);
    in.end();
    return ratings;
  }

  /**
   * The bytes of what a tally has counted in each of its segments. Its policy is not among them:
   * like that of a {@link RatingTally}, it says how answers come in, and not what was counted.
   *
   * @param ratings the tally
   * @return a new array
   * @throws IllegalArgumentException if one array cannot hold them
   */
  public static byte[] encode(GroupedRatingTally ratings) {
    EnvelopeWriter out = new EnvelopeWriter(GROUPED_RATINGS, VERSION);
    GroupedFormat.write(ratings, out);
    return out.sealed();
  }

  /**
   * The tally in some bytes. It takes at most so many times the memory of the bytes as one segment
   * has counters, and 8 bytes more for each counter if counts are large: a segment without answers
   * takes a byte.
   *
   * @param bytes what {@link #encode(GroupedRatingTally)} gave
   * @return a new tally with the same counts, under the strict policy
   * @throws IllegalArgumentException if the bytes are anything else; the message says what is wrong
   */
  public static GroupedRatingTally decodeGroupedRatings(byte[] bytes) {
    EnvelopeReader in = new EnvelopeReader(bytes, GROUPED_RATINGS, VERSION);
    GroupedRatingTally ratings = GroupedFormat.read(in);
    in.end();
    return ratings;
  }

  /**
   * The bytes of a distribution.
   *
   * @param durations the distribution
   * @return a new array
   */
  public static byte[] encode(DurationDistribution durations) {
    EnvelopeWriter out = new EnvelopeWriter(DURATIONS, VERSION);
    DurationFormat.write(durations.data(), out);
    return out.sealed();
  }

  /**
   * The distribution in some bytes.
   *
   * @param bytes what {@link #encode(DurationDistribution)} gave
   * @return the distribution
   * @throws IllegalArgumentException if the bytes are anything else; the message says what is wrong
   */
  public static DurationDistribution decodeDurations(byte[] bytes) {
    EnvelopeReader in = new EnvelopeReader(bytes, DURATIONS, VERSION);
    DurationDistribution durations = DurationFormat.read(in);
    in.end();
    if (!Arrays.equals(bytes, encode(durations))) {
      throw new IllegalArgumentException("not a tally: its durations are not in their one order");
    }
    return durations;
  }
}
