package io.cxmetrics.spark;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.scale.RatingScales;
import io.cxmetrics.stats.ConfidenceLevel;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.functions;

/**
 * The functions as columns. Each stands for the SQL function that its description names, so the
 * session must know those: because this jar was on its class path when it started, or by {@link
 * #register}.
 *
 * <p>Ratings are whole numbers of any type, also as floats, doubles and decimals. NULL and NaN are
 * missing: no score counts them, a tally does. A rating off the scale is an error that names the
 * function, the column and the value. SQL knows two more ways: {@code 'lenient'} as the last
 * argument leaves it out, counted in tallies, and the function with {@code try_} before its name
 * gives NULL. A score without ratings is NULL, never 0.
 *
 * <p>Tallies are in the binary format of {@link io.cxmetrics.tally.TallyCodec}.
 */
public final class CxFunctions {

  private CxFunctions() {}

  /**
   * Makes the SQL functions known to a session. Needed only where this jar was not on the class
   * path when it started; a second time changes nothing.
   *
   * @param session the session
   */
  public static void register(SparkSession session) {
    // The engine's own way from extensions to a registry: lines of it differ in how they name
    // functions.
    SparkSessionExtensions extensions = new SparkSessionExtensions();
    new CxMetricsExtensions().apply(extensions);
    extensions.registerFunctions(session.sessionState().functionRegistry());
  }

  /**
   * The net promoter score of ratings from 0 to 10, an aggregate; {@code nps(score)} in SQL. See
   * {@link io.cxmetrics.survey.NetPromoterScore#standard}.
   *
   * @param score the ratings
   * @return points from −100 to 100; NULL without ratings
   */
  public static Column nps(Column score) {
    return nps(score, RatingScales.NPS_0_10);
  }

  /**
   * The net promoter score of ratings on a scale, an aggregate; {@code nps(score, scale)} in SQL.
   *
   * @param score the ratings
   * @param scale one of {@link RatingScales} that asks for recommendation
   * @return points from −100 to 100; NULL without ratings
   * @throws IllegalArgumentException if the scale is none of the named ones
   */
  public static Column nps(Column score, RatingScale scale) {
    return call("nps", score, id(scale));
  }

  /**
   * Customer satisfaction on 1–5: the share of 4 and 5, an aggregate; {@code csat(score)} in SQL.
   * See {@link io.cxmetrics.survey.CustomerSatisfaction#standard}.
   *
   * @param score the ratings
   * @return a share from 0 to 1; NULL without ratings
   */
  public static Column csat(Column score) {
    return csat(score, RatingScales.CSAT_1_5);
  }

  /**
   * Customer satisfaction: the share of answers in the positive band of a scale, an aggregate;
   * {@code csat(score, scale)} in SQL.
   *
   * @param score the ratings
   * @param scale one of {@link RatingScales} that asks for satisfaction
   * @return a share from 0 to 1; NULL without ratings
   * @throws IllegalArgumentException if the scale is none of the named ones
   */
  public static Column csat(Column score, RatingScale scale) {
    return call("csat", score, id(scale));
  }

  /**
   * The customer effort score 2.0: the share of 5–7 on 1–7, an aggregate; {@code ces(score)} in
   * SQL. See {@link io.cxmetrics.survey.CustomerEffortScore#version2}.
   *
   * @param score the ratings
   * @return a share from 0 to 1; NULL without ratings
   */
  public static Column ces(Column score) {
    return ces(score, RatingScales.CES_2);
  }

  /**
   * The customer effort score, an aggregate; {@code ces(score, scale)} in SQL: the share of easy
   * answers on a scale where higher is better, the mean effort on one where lower is. See {@link
   * io.cxmetrics.survey.CustomerEffortScore#version2} and {@link
   * io.cxmetrics.survey.CustomerEffortScore#version1}.
   *
   * @param score the ratings
   * @param scale one of {@link RatingScales} that asks for effort
   * @return a share from 0 to 1, or points of the scale; NULL without ratings
   * @throws IllegalArgumentException if the scale is none of the named ones
   */
  public static Column ces(Column score, RatingScale scale) {
    return call("ces", score, id(scale));
  }

  /**
   * The encoded tally of ratings, an aggregate; {@code rating_tally(score, scale)} in SQL. Missing
   * ratings are counted in it.
   *
   * @param score the ratings
   * @param scale one of {@link RatingScales}
   * @return a tally, without any rating an empty one
   * @throws IllegalArgumentException if the scale is none of the named ones
   */
  public static Column ratingTally(Column score, RatingScale scale) {
    return call("rating_tally", score, id(scale));
  }

  /**
   * The encoded tally of durations, an aggregate; {@code duration_tally(ms, target_ms …)} in SQL.
   * NULL is left out: its number is {@code count(*) - count(ms)}.
   *
   * @param millis whole milliseconds, or an {@code INTERVAL DAY TO SECOND}
   * @param targets thresholds within which the number of durations is to be known exactly
   * @return a tally, without any duration an empty one
   */
  public static Column durationTally(Column millis, Duration... targets) {
    Stream<Column> literals =
        Arrays.stream(targets).map(target -> functions.lit(target.toMillis()));
    return call(
        "duration_tally", Stream.concat(Stream.of(millis), literals).toArray(Column[]::new));
  }

  /**
   * One tally of many, an aggregate; {@code cx_merge(tally)} in SQL: from days to a month, from
   * agents to a team. Tallies of different scales or targets, and of ratings and durations, do not
   * merge.
   *
   * @param tally encoded tallies; NULL is left out
   * @return a tally; NULL if there is none
   */
  public static Column merge(Column tally) {
    return call("cx_merge", tally);
  }

  /**
   * The net promoter score of an encoded tally; {@code nps_of(tally)} in SQL.
   *
   * @param tally a tally of ratings
   * @return points from −100 to 100; NULL without ratings
   */
  public static Column npsOf(Column tally) {
    return call("nps_of", tally);
  }

  /**
   * The confidence interval of the net promoter score of an encoded tally, by the score method;
   * {@code nps_interval(tally, level)} in SQL.
   *
   * @param tally a tally of ratings
   * @param level the level
   * @return {@code struct<lower, upper>} in points; NULL without ratings
   */
  public static Column npsInterval(Column tally, ConfidenceLevel level) {
    return call("nps_interval", tally, functions.lit(level.value()));
  }

  /**
   * The customer satisfaction of an encoded tally; {@code csat_of(tally)} in SQL.
   *
   * @param tally a tally of ratings
   * @return a share from 0 to 1; NULL without ratings
   */
  public static Column csatOf(Column tally) {
    return call("csat_of", tally);
  }

  /**
   * The confidence interval of the customer satisfaction of an encoded tally, by Wilson's method;
   * {@code csat_interval(tally, level)} in SQL.
   *
   * @param tally a tally of ratings
   * @param level the level
   * @return {@code struct<lower, upper>}, two shares; NULL without ratings
   */
  public static Column csatInterval(Column tally, ConfidenceLevel level) {
    return call("csat_interval", tally, functions.lit(level.value()));
  }

  /**
   * The customer effort score of an encoded tally; {@code ces_of(tally)} in SQL. See {@link
   * #ces(Column, RatingScale)}.
   *
   * @param tally a tally of ratings
   * @return a share from 0 to 1, or points of the scale; NULL without ratings
   */
  public static Column cesOf(Column tally) {
    return call("ces_of", tally);
  }

  /**
   * The confidence interval of the customer effort score of an encoded tally, by Wilson's method
   * for a share and Student's t for a mean; {@code ces_interval(tally, level)} in SQL.
   *
   * @param tally a tally of ratings
   * @param level the level
   * @return {@code struct<lower, upper>}; NULL without ratings, for a mean with fewer than two
   */
  public static Column cesInterval(Column tally, ConfidenceLevel level) {
    return call("ces_interval", tally, functions.lit(level.value()));
  }

  /**
   * A percentile of an encoded tally of durations, by nearest rank; {@code
   * duration_percentile(tally, p)} in SQL, where {@code 'type-6'}, {@code 'type-7'} or {@code
   * 'type-8'} as a third argument choose another {@link io.cxmetrics.stats.QuantileRule}.
   *
   * @param tally a tally of durations
   * @param p the share of durations at or below, above 0 and at most 1
   * @return milliseconds; NULL without durations
   */
  public static Column durationPercentile(Column tally, double p) {
    return call("duration_percentile", tally, functions.lit(p));
  }

  /**
   * The share of the durations of an encoded tally that are at most so long; {@code
   * duration_share_within(tally, ms)} in SQL. It is an error where the tally does not know it
   * exactly: declare the threshold to {@link #durationTally}.
   *
   * @param tally a tally of durations
   * @param threshold the threshold
   * @return a share from 0 to 1; NULL without durations
   */
  public static Column durationShareWithin(Column tally, Duration threshold) {
    return call("duration_share_within", tally, functions.lit(threshold.toMillis()));
  }

  /**
   * The open milliseconds between two timestamps; {@code business_ms(start, end, calendar)} in SQL.
   * The calendar is a text of a zone, weekly hours and, if wanted, hours on single dates, with
   * {@code |} between them: {@code Europe/Berlin | mon-fri 09:00-17:30 | 2026-12-24=09:00-12:00;
   * 2026-12-25=closed}. Hours and dates are written as for {@link
   * io.cxmetrics.calendar.CalendarBuilder#hours} and {@link
   * io.cxmetrics.calendar.CalendarBuilder#overrides}.
   *
   * @param start a timestamp
   * @param end a timestamp, not before the start
   * @param calendar the calendar
   * @return milliseconds, at least 0; NULL where a timestamp is NULL
   */
  public static Column businessMillis(Column start, Column end, String calendar) {
    return call("business_ms", start, end, functions.lit(calendar));
  }

  private static Column id(RatingScale scale) {
    if (!RatingScales.byId(scale.id()).equals(scale)) {
      throw new IllegalArgumentException("not the named scale " + scale.id() + ": " + scale);
    }
    return functions.lit(scale.id());
  }

  private static Column call(String function, Column... arguments) {
    return functions.call_function(function, arguments);
  }
}
