/** The command {@code queue}: calls, or the counts of periods. */
@NullMarked
package io.cxmetrics.cli.queue;

import org.jspecify.annotations.NullMarked;
