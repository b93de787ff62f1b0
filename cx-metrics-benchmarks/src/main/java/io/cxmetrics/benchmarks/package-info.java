/** JMH suites, one a path: our way beside the naive way or a named peer in the same run. */
@NullMarked
package io.cxmetrics.benchmarks;

import org.jspecify.annotations.NullMarked;
