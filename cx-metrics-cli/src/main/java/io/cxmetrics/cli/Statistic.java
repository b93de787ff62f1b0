package io.cxmetrics.cli;

import io.cxmetrics.stats.IntervalMethod;
import io.cxmetrics.stats.MeanInterval;
import io.cxmetrics.stats.NetInterval;
import io.cxmetrics.stats.ProportionInterval;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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
    return choose(methods(), id);
  }

  private List<? extends IntervalMethod> methods() {
    return switch (this) {
      case SHARE -> List.of(ProportionInterval.values());
      case NET -> List.of(NetInterval.values());
      case MEAN, INDEX -> List.of(MeanInterval.values());
    };
  }

  /** The method with an id among some, or the first one. */
  static <M extends IntervalMethod> M choose(List<M> methods, @Nullable String id) {
    if (id == null) {
      return methods.get(0);
    }
    return methods.stream()
        .filter(method -> method.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new UsageException(noSuchMethod(id, methods)));
  }

  private static String noSuchMethod(String id, List<? extends IntervalMethod> methods) {
    return "--interval: %s is no method for this score; there are %s"
        .formatted(Text.quote(id), ids(methods));
  }

  /** The ids of the interval methods, for the help. */
  String methodIds() {
    return ids(methods());
  }

  private static String ids(List<? extends IntervalMethod> methods) {
    return methods.stream().map(IntervalMethod::id).collect(Collectors.joining(", "));
  }

  /** The name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
