/**
 * Tallies: what was observed, counted into small aggregates that merge exactly, and their immutable
 * snapshots. Every metric reads one.
 */
@NullMarked
package io.cxmetrics.tally;

import org.jspecify.annotations.NullMarked;
