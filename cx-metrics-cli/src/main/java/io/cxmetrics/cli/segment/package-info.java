/** Segments: the columns whose values make them, and a tally for each. */
@NullMarked
package io.cxmetrics.cli.segment;

import org.jspecify.annotations.NullMarked;
