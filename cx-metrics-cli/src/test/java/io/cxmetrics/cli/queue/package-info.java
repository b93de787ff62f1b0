/** Tests of {@code queue}. */
@NullMarked
package io.cxmetrics.cli.queue;

import org.jspecify.annotations.NullMarked;
