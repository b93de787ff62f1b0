package io.cxmetrics.survey;

import static com.google.common.base.Strings.lenientFormat;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.scale.Bands;
import io.cxmetrics.scale.RatingScale;
import java.util.Objects;

/** Where a metric takes its bands from. */
sealed interface BandRule {

  /** The bands to apply on a scale. */
  Bands on(RatingScale scale);

  /** Bands in words: {@code top-2-bottom-3}. */
  static String boxes(Bands bands) {
    return lenientFormat("top-%s-bottom-%s", bands.best(), bands.worst());
  }

  /** The scale's own bands. */
  record OfScale() implements BandRule {
    @Override
    public Bands on(RatingScale scale) {
      return scale.bands();
    }
  }

  /** The top boxes, against as many bottom boxes. */
  record Top(int boxes) implements BandRule {
    public Top {
      Arguments.atLeast("boxes", boxes, 1);
    }

    @Override
    public Bands on(RatingScale scale) {
      return Bands.topBox(boxes, scale);
    }
  }

  /** The same bands on every scale. */
  record Fixed(Bands bands) implements BandRule {
    public Fixed {
      Objects.requireNonNull(bands, "bands");
    }

    @Override
    public Bands on(RatingScale scale) {
      return bands;
    }
  }
}
