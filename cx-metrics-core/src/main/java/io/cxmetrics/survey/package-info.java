/**
 * The survey metrics: {@link io.cxmetrics.survey.NetPromoterScore}, {@link
 * io.cxmetrics.survey.CustomerSatisfaction} and {@link io.cxmetrics.survey.CustomerEffortScore}.
 * Each is an immutable rule that reads {@link io.cxmetrics.tally.RatingCounts} and gives a result
 * with its definition, its n, what was excluded, and an interval.
 *
 * <p>Several questions that make one score are an {@link io.cxmetrics.survey.ItemBattery}, counted
 * by {@link io.cxmetrics.survey.BatteryTally} and scored by {@link
 * io.cxmetrics.survey.BatteryScore}; {@link io.cxmetrics.survey.ItemBatteries} lists the named,
 * sourced ones.
 */
@NullMarked
package io.cxmetrics.survey;

import org.jspecify.annotations.NullMarked;
