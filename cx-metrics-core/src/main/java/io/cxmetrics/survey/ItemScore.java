package io.cxmetrics.survey;

import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.survey.RatingStatistic.MeanUnit;

/**
 * How the answers to one item of an {@link ItemBattery} become its score: always a mean over those
 * who answered it, of a number that each answer gives.
 */
public enum ItemScore {

  /** The mean rating, in points of the scale. */
  MEAN {
    @Override
    String id(RatingScale scale) {
      return MeanUnit.RATING.id();
    }

    @Override
    double of(double mean, RatingScale scale) {
      return MeanUnit.RATING.of(scale.min() + mean, scale);
    }
  },

  /** The mean rating as an index: 0 at the worst point of the scale and 100 at the best. */
  INDEX {
    @Override
    String id(RatingScale scale) {
      return MeanUnit.INDEX.id();
    }

    @Override
    double of(double mean, RatingScale scale) {
      return MeanUnit.INDEX.of(scale.min() + mean, scale);
    }

    @Override
    double size(RatingScale scale) {
      return MeanUnit.INDEX.size(scale);
    }
  },

  /**
   * The mean of perception less expectation, in points of the scale on which both are rated: from
   * {@code min − max} to {@code max − min}, below 0 where expectations are not met. Only for scales
   * where higher is better.
   */
  GAP {
    @Override
    String id(RatingScale scale) {
      return "gap";
    }

    @Override
    void requireApplies(RatingScale scale) {
      if (scale.direction() != Direction.HIGHER_IS_BETTER) {
        throw new IllegalArgumentException(
            "a gap needs a scale where higher is better, got " + scale);
      }
    }
  },

  /** The net share from −1 to 1: the best answers less the worst, by the bands of the scale. */
  NET_SHARE {
    @Override
    String id(RatingScale scale) {
      return "net-" + BandRule.boxes(scale.bands());
    }

    @Override
    int value(int step, RatingScale scale) {
      return switch (scale.bandOf(scale.min() + step)) {
        case NEGATIVE -> -1;
        case NEUTRAL -> 0;
        case POSITIVE -> 1;
      };
    }

    @Override
    int largest(RatingScale scale) {
      return 1;
    }
  };

  /** The name within a definition on a scale. */
  abstract String id(RatingScale scale);

  /** Checks that the score means something on a scale; most do on every one. */
  void requireApplies(RatingScale scale) {}

  /** The number that one rating gives, from its place among the points of the scale. */
  int value(int step, RatingScale scale) {
    return step;
  }

  /** The largest absolute number that an answer can give. */
  int largest(RatingScale scale) {
    return scale.points() - 1;
  }

  /** The score, from the mean of the numbers. */
  double of(double mean, RatingScale scale) {
    return mean;
  }

  /** How much the score changes, up or down, when the mean of the numbers changes by 1. */
  double size(RatingScale scale) {
    return 1;
  }
}
