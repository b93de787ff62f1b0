@NullMarked
package io.cxmetrics.benchmarks;

import org.jspecify.annotations.NullMarked;
