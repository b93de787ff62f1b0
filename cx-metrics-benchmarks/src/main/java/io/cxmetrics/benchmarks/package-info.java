/** JMH suites, one a path: our way, the naive way and a named peer in the same run. */
@NullMarked
package io.cxmetrics.benchmarks;

import org.jspecify.annotations.NullMarked;
