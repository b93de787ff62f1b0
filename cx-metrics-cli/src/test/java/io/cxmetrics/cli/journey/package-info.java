/** Tests of {@code journey}. */
@NullMarked
package io.cxmetrics.cli.journey;

import org.jspecify.annotations.NullMarked;
