package io.cxmetrics.tally;

import io.cxmetrics.scale.Band;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.Direction;
import io.cxmetrics.scale.RatingScale;

/** Which points of a scale, counted from its smallest rating, a band has: one range, half open. */
final class BandPoints {

  private BandPoints() {}

  static int start(RatingScale scale, Band band, Bands bands) {
    return isRising(scale)
        ? fromWorst(scale, band, bands)
        : scale.points() - toWorst(scale, band, bands);
  }

  static int end(RatingScale scale, Band band, Bands bands) {
    return isRising(scale)
        ? toWorst(scale, band, bands)
        : scale.points() - fromWorst(scale, band, bands);
  }

  private static boolean isRising(RatingScale scale) {
    return scale.direction() == Direction.HIGHER_IS_BETTER;
  }

  private static int fromWorst(RatingScale scale, Band band, Bands bands) {
    return switch (band) {
      case NEGATIVE -> 0;
      case NEUTRAL -> bands.worst();
      case POSITIVE -> scale.points() - bands.best();
    };
  }

  private static int toWorst(RatingScale scale, Band band, Bands bands) {
    return switch (band) {
      case NEGATIVE -> bands.worst();
      case NEUTRAL -> scale.points() - bands.best();
      case POSITIVE -> scale.points();
    };
  }
}
