/**
 * Estimates and their uncertainty: confidence levels and intervals, the interval methods for
 * shares, for the difference of two shares of one sample, and for means, and the comparison of two
 * samples; the rules by which a quantile is read off finitely many values; survival curves, for
 * waits that have not all ended, and tests of whether they differ.
 *
 * <p>The interval methods stand on their own: {@link io.cxmetrics.stats.ProportionInterval} needs
 * no tally and no metric.
 */
@NullMarked
package io.cxmetrics.stats;

import org.jspecify.annotations.NullMarked;
