/**
 * The command line: reads CSV files into tallies, has a metric of core applied to them, and writes
 * the results as a table, JSON or CSV. It computes nothing itself.
 */
@NullMarked
package io.cxmetrics.cli;

import org.jspecify.annotations.NullMarked;
