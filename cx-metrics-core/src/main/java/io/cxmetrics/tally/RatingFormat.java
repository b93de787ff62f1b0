package io.cxmetrics.tally;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.Question;
import io.cxmetrics.scale.RatingScale;

/** A scale and the counts on it in encoded tallies of ratings; see {@code docs/format.md}. */
final class RatingFormat {

  private RatingFormat() {}

  static void writeScale(RatingScale scale, EnvelopeWriter out) {
    out.text(scale.id());
    out.unsigned(code(scale.question()));
    out.signed(scale.min());
    out.unsigned(scale.points());
    out.unsigned(code(scale.direction()));
    out.unsigned(scale.bands().worst());
    out.unsigned(scale.bands().best());
  }

  static void writeCounts(RatingDistribution ratings, EnvelopeWriter out) {
    for (ExclusionReason reason : ExclusionReason.values()) {
      out.unsigned(ratings.excluded(reason));
    }
    RatingScale scale = ratings.scale();
    for (int point = 0; point < scale.points(); point++) {
      out.unsigned(ratings.count(scale.min() + point));
    }
  }

  static RatingDistribution readCounts(RatingScale scale, EnvelopeReader in) {
    RatingTally tally = RatingTally.of(scale);
    try {
      for (ExclusionReason reason : ExclusionReason.values()) {
        tally.exclude(reason, in.unsigned());
      }
      for (int point = 0; point < scale.points(); point++) {
        tally.addCount(scale.min() + point, in.unsigned());
      }
    } catch (ArithmeticException e) {
      throw beyondLong(e);
    }
    return tally.snapshot();
  }

  static IllegalArgumentException beyondLong(ArithmeticException e) {
    return new IllegalArgumentException("not a tally: its counts exceed a long", e);
  }

  static RatingScale readScale(EnvelopeReader in) {
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
