/** The readers of core on damaged input: it is read, or refused as their contracts say. */
@NullMarked
package io.cxmetrics.fuzz;

import org.jspecify.annotations.NullMarked;
