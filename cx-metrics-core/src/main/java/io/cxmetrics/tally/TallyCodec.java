package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;
import java.util.Arrays;

/**
 * Turns what was counted into bytes and back: to store a day, to send a shard, to merge elsewhere.
 * The format is described in {@code docs/format.md}, for readers in other languages.
 *
 * <p>Canonical: equal distributions give equal bytes, and bytes that this class would not have
 * written are refused. Self-describing: the bytes carry the scale. Damaged, truncated and foreign
 * bytes are an {@link IllegalArgumentException} that says what is wrong, and cost no more memory
 * than a valid distribution.
 *
 * <pre>{@code
 * byte[] bytes = TallyCodec.encode(tally.snapshot());
 * RatingDistribution back = TallyCodec.decodeRatings(bytes);
 * }</pre>
 */
public final class TallyCodec {

  private static final byte RATINGS = 'R';
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
    RatingScale scale = ratings.scale();
    out.text(scale.id());
    out.unsigned(code(scale.question()));
    out.signed(scale.min());
    out.unsigned(scale.points());
    out.unsigned(code(scale.direction()));
    out.unsigned(scale.bands().worst());
    out.unsigned(scale.bands().best());
    for (ExclusionReason reason : ExclusionReason.values()) {
      out.unsigned(ratings.excluded(reason));
    }
    for (int point = 0; point < scale.points(); point++) {
      out.unsigned(ratings.count(scale.min() + point));
    }
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
    RatingTally tally = RatingTally.of(scale(in));
    try {
      for (ExclusionReason reason : ExclusionReason.values()) {
        tally.exclude(reason, in.unsigned());
      }
      for (int point = 0; point < tally.scale().points(); point++) {
        tally.addCount(tally.scale().min() + point, in.unsigned());
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("not a tally: its counts exceed a long", e);
    }
    in.end();
    return tally.snapshot();
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

  private static RatingScale scale(EnvelopeReader in) {
    String id = in.text(RatingScale.MAX_ID_LENGTH);
    Question question = question(in.unsigned());
    long min = in.signed();
    long points = in.unsigned();
    Direction direction = direction(in.unsigned());
    long worst = in.unsigned();
    long best = in.unsigned();
    if (min != (int) min || points > RatingScale.MAX_POINTS || worst > points || best > points) {
      throw new IllegalArgumentException(
          lenientFormat(
              "not a tally: no scale has minimum %s, %s points and bands of %s and %s",
              min, points, worst, best));
    }
    long max = min + points - 1;
    if (max > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("not a tally: no scale has maximum " + max);
    }
    return new RatingScale(
        id, question, (int) min, (int) max, direction, new Bands((int) worst, (int) best));
  }

  // Written out, so that the order of an enum can change and the format cannot.

  private static int code(Question question) {
    return switch (question) {
      case RECOMMENDATION -> 0;
      case SATISFACTION -> 1;
      case EFFORT -> 2;
    };
  }

  private static Question question(long code) {
    for (Question question : Question.values()) {
      if (code(question) == code) {
        return question;
      }
    }
    throw new IllegalArgumentException("not a tally: no question has code " + code);
  }

  private static int code(Direction direction) {
    return switch (direction) {
      case HIGHER_IS_BETTER -> 0;
      case LOWER_IS_BETTER -> 1;
    };
  }

  private static Direction direction(long code) {
    for (Direction direction : Direction.values()) {
      if (code(direction) == code) {
        return direction;
      }
    }
    throw new IllegalArgumentException("not a tally: no direction has code " + code);
  }
}
