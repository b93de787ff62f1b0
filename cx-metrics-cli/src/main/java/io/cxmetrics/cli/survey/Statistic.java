package io.cxmetrics.cli.survey;

import io.cxmetrics.cli.command.IntervalMethods;
import io.cxmetrics.cli.output.Unit;
import io.cxmetrics.stats.IntervalMethod;
import io.cxmetrics.stats.MeanInterval;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.stats.ProportionInterval;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What {@code --statistic} chooses: which number is made of the ratings. */
enum Statistic {
  /** The share of positive answers. */
  SHARE(Unit.SHARE),
  /** The share of positive answers less that of negative ones. */
  NET(Unit.SHARE),
  /** The mean rating. */
  MEAN(Unit.RATING),
  /** The mean rating between the ends of the scale. */
  INDEX(Unit.INDEX);

  private final Unit unit;

  Statistic(Unit unit) {
    this.unit = unit;
  }

  Unit unit() {
    return unit;
  }

  /**
   * The interval method with an id, or without one the usual method, which each family lists first.
   *
   * @throws UsageException if it is not a method for this statistic
   */
  IntervalMethod method(@Nullable String id) {
    return IntervalMethods.choose(methods(), id);
  }

  private List<? extends IntervalMethod> methods() {
    return switch (this) {
      case SHARE -> List.of(ProportionInterval.values());
      case NET -> List.of(NetInterval.values());
      case MEAN, INDEX -> List.of(MeanInterval.values());
    };
  }

  /** The ids of the interval methods, for the help. */
  String methodIds() {
    return IntervalMethods.ids(methods());
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
