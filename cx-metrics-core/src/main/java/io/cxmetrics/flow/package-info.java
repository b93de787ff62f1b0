/**
 * What customers do one after the other: {@link io.cxmetrics.flow.Funnel}, how many get from step
 * to step, where they are lost and how long it takes; {@link io.cxmetrics.flow.PathAnalysis}, where
 * they go, go back and end. From events as objects or as columns.
 */
@NullMarked
package io.cxmetrics.flow;

import org.jspecify.annotations.NullMarked;
