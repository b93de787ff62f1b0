package io.cxmetrics.cli.journey;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether the numbers of a column are ratings on the scale that was declared for it. A few that are
 * off the scale are mistakes, to be counted; more than one in ten say that the scale is another
 * one, or that a code for "no answer" was not declared.
 */
final class ScaleFit {

  private static final int ONE_IN = 10;

  private final RatingScale scale;
  private long numbers;
  private long off;
  private double lowest = Double.POSITIVE_INFINITY;
  private double highest = Double.NEGATIVE_INFINITY;

  ScaleFit(RatingScale scale) {
    this.scale = scale;
  }

  /** A number on the scale. */
  void rating(int rating) {
    numbers++;
    widen(rating);
  }

  /** A number off the scale. */
  void offScale(double number) {
    numbers++;
    off++;
    widen(number);
  }

  private void widen(double number) {
    lowest = Math.min(lowest, number);
    highest = Math.max(highest, number);
  }

  boolean fits() {
    return ONE_IN * off <= numbers;
  }

  /** What is wrong, and what would be right. */
  String misfit() {
    return "%s of its %s numbers are off it, from %s to %s; %s"
        .formatted(off, numbers, shown(lowest), shown(highest), remedy());
  }

  /** The scales with the fewest points that have all the numbers; of the same kind, if any are. */
  private String remedy() {
    List<RatingScale> wide =
        RatingScales.all().stream()
            .filter(other -> other.min() <= lowest && highest <= other.max())
            .toList();
    List<RatingScale> sameKind =
        wide.stream().filter(other -> other.question() == scale.question()).toList();
    List<RatingScale> fitting = sameKind.isEmpty() ? wide : sameKind;
    int points = fitting.stream().mapToInt(RatingScale::points).min().orElse(0);
    return fitting.isEmpty()
        ? "no named scale has them all: declare the missing codes among them"
        : fitting.stream()
            .filter(other -> other.points() == points)
            .map(RatingScale::id)
            .collect(Collectors.joining(" or ", "", " would fit, or declare the missing codes"));
  }

  private static String shown(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
