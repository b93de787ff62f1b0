/**
 * The command line, an application: {@link io.cxmetrics.cli.Main} starts it, {@code CxMetrics}
 * hangs the commands together. It reads CSV files into tallies, has a metric of core applied to
 * them, and writes the results as a table, JSON or CSV; it computes nothing itself. What is public
 * in the packages below is so for the others of them, and no library API.
 */
@NullMarked
package io.cxmetrics.cli;

import org.jspecify.annotations.NullMarked;
