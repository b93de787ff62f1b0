package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.stats.ConfidenceLevel;
import io.cxmetrics.stats.QuantileRule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DayTimeIntervalType;

/** The functions by their names in SQL, and how each becomes a part of a plan. */
final class FunctionTable {

  private static final String TRY = "try_";

  private static final Map<String, Entry> ENTRIES = entries();

  private FunctionTable() {}

  /**
   * A function.
   *
   * @param usage the arguments and what it gives
   * @param builder what it becomes
   */
  record Entry(String usage, Builder builder) {

    /** The part of a plan that a call by this name becomes. */
    Expression build(String name, List<Expression> arguments) {
      try {
        return builder.build(new Arguments(name, arguments), name.startsWith(TRY));
      } catch (IllegalArgumentException e) {
        return Refused.of(name, arguments, String.valueOf(e.getMessage()));
      }
    }
  }

  /** Makes a part of a plan from arguments; what is refused is an IllegalArgumentException. */
  @FunctionalInterface
  interface Builder {
    Expression build(Arguments arguments, boolean isTry);
  }

  /** All functions by name; those that refuse something have a {@code try_} form beside them. */
  static Map<String, Entry> all() {
    return ENTRIES;
  }

  private static Map<String, Entry> entries() {
    Map<String, Entry> all = new LinkedHashMap<>();
    for (Metric metric : Metric.values()) {
      String name = metric.function();
      add(
          all,
          name,
          "(score[, scale[, policy]]) - the " + name + " of a column of ratings.",
          (arguments, isTry) -> score(metric, arguments, isTry));
      add(
          all,
          name + "_of",
          "(tally) - the " + name + " of an encoded tally of ratings.",
          (arguments, isTry) -> scoreOf(metric, arguments, isTry));
      add(
          all,
          name + "_interval",
          "(tally, level) - the confidence interval of the " + name + " of an encoded tally.",
          (arguments, isTry) -> interval(metric, arguments, isTry));
    }
    add(
        all,
        "rating_tally",
        "(score, scale[, policy]) - the encoded tally of a column of ratings.",
        FunctionTable::ratingTally);
    add(
        all,
        "duration_tally",
        "(ms[, target_ms ...]) - the encoded tally of a column of durations.",
        FunctionTable::durationTally);
    add(all, "cx_merge", "(tally) - one encoded tally of many.", FunctionTable::merge);
    add(
        all,
        "duration_percentile",
        "(tally, p[, rule]) - a percentile of an encoded tally of durations, in milliseconds.",
        FunctionTable::percentile);
    add(
        all,
        "duration_share_within",
        "(tally, ms) - the share of durations that are at most so long.",
        FunctionTable::shareWithin);
    add(
        all,
        "business_ms",
        "(start, end, calendar) - the open milliseconds between two timestamps.",
        FunctionTable::businessMillis);
    return all;
  }

  private static void add(Map<String, Entry> all, String name, String usage, Builder builder) {
    all.put(name, new Entry("_FUNC_" + usage, builder));
    String tryUsage = usage.replace("[, policy]", "") + " NULL where " + name + " fails.";
    all.put(TRY + name, new Entry("_FUNC_" + tryUsage, builder));
  }

  private static Expression score(Metric metric, Arguments arguments, boolean isTry) {
    arguments.requireCount(1, isTry ? 2 : 3);
    RatingScale scale = arguments.count() > 1 ? arguments.scale(1) : metric.defaultScale();
    metric.requireApplies(scale);
    return counters(arguments, new ScoreCounters(metric, scale.id(), policy(arguments, isTry)));
  }

  private static Expression ratingTally(Arguments arguments, boolean isTry) {
    arguments.requireCount(2, isTry ? 2 : 3);
    OffScale policy = policy(arguments, isTry);
    return counters(arguments, new TallyCounters(arguments.scale(1).id(), policy));
  }

  private static OffScale policy(Arguments arguments, boolean isTry) {
    if (isTry) {
      return OffScale.NULL;
    }
    return arguments.count() > 2 ? OffScale.of(arguments.text(2, "the policy")) : OffScale.STRICT;
  }

  private static Expression counters(Arguments arguments, Counters counters) {
    Expression column = arguments.get(0);
    Rating.of(arguments.call(), column);
    return new CounterAggregate(arguments.function(), arguments.call(), column, counters);
  }

  private static Expression durationTally(Arguments arguments, boolean isTry) {
    arguments.requireAtLeast(1);
    Expression column = arguments.duration(0);
    List<Long> targets =
        LongStream.range(1, arguments.count())
            .mapToObj(index -> arguments.wholeNumber((int) index, "a target"))
            .toList();
    boolean isInterval = column.dataType() instanceof DayTimeIntervalType;
    Intake intake = new DurationIntake(targets, isInterval ? 1000 : 1);
    intake.start();
    return aggregate(arguments, column, intake, isTry);
  }

  private static Expression merge(Arguments arguments, boolean isTry) {
    arguments.requireCount(1, 1);
    return aggregate(arguments, arguments.tally(0), new Intake.Tallies(), isTry);
  }

  private static Expression aggregate(
      Arguments arguments, Expression column, Intake intake, boolean isTry) {
    return new TallyAggregate(arguments.function(), arguments.call(), column, intake, isTry, 0, 0);
  }

  private static Expression scoreOf(Metric metric, Arguments arguments, boolean isTry) {
    arguments.requireCount(1, 1);
    return call(arguments, new ScoreRule(metric), isTry, arguments.tally(0));
  }

  private static Expression interval(Metric metric, Arguments arguments, boolean isTry) {
    arguments.requireCount(2, 2);
    Expression level = arguments.number(1, "the level");
    if (level.foldable()) {
      ConfidenceLevel.of((Double) Arguments.constant(level, "the level"));
    }
    return call(arguments, new ScoreRule.Interval(metric), isTry, arguments.tally(0), level);
  }

  private static Expression percentile(Arguments arguments, boolean isTry) {
    arguments.requireCount(2, 3);
    QuantileRule rule =
        arguments.count() == 2
            ? QuantileRule.NEAREST_RANK
            : quantileRule(arguments.text(2, "the rule"));
    return call(
        arguments,
        new PercentileRule(rule),
        isTry,
        arguments.tally(0),
        arguments.number(1, "the share of durations"));
  }

  private static QuantileRule quantileRule(String name) {
    return Arrays.stream(QuantileRule.values())
        .filter(rule -> nameOf(rule).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no quantile rule \""
                        + name
                        + "\"; there are "
                        + Arrays.stream(QuantileRule.values())
                            .map(FunctionTable::nameOf)
                            .collect(Collectors.joining(", "))));
  }

  private static String nameOf(QuantileRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Expression shareWithin(Arguments arguments, boolean isTry) {
    arguments.requireCount(2, 2);
    return call(
        arguments, new DurationRule.ShareWithin(), isTry, arguments.tally(0), arguments.millis(1));
  }

  private static Expression businessMillis(Arguments arguments, boolean isTry) {
    arguments.requireCount(3, 3);
    BusinessTime rule = new BusinessTime(arguments.text(2, "the calendar"));
    return call(arguments, rule, isTry, arguments.timestamp(0), arguments.timestamp(1));
  }

  private static Expression call(
      Arguments arguments, Rule rule, boolean isTry, Expression... values) {
    return Call.of(new Guard(arguments.call(), rule, isTry), List.of(values));
  }
}
