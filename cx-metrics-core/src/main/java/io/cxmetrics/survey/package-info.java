/**
 * The survey metrics: {@link io.cxmetrics.survey.NetPromoterScore}, {@link
 * io.cxmetrics.survey.CustomerSatisfaction} and {@link io.cxmetrics.survey.CustomerEffortScore}.
 * Each is an immutable rule that reads {@link io.cxmetrics.tally.RatingCounts} and gives a result
 * with its definition, its n, what was excluded, and an interval.
 */
@NullMarked
package io.cxmetrics.survey;

import org.jspecify.annotations.NullMarked;
