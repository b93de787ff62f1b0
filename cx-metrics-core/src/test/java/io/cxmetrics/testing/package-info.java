/** Helpers that several test packages share. */
@NullMarked
package io.cxmetrics.testing;

import org.jspecify.annotations.NullMarked;
