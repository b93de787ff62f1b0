/**
 * A service to copy from: it takes ratings and the events of tickets over HTTP, and shows live
 * numbers as JSON and as OpenMetrics text. {@link io.cxmetrics.example.LiveRatings} and {@link
 * io.cxmetrics.example.LiveTickets} are what concerns cx-metrics; the rest is what any service has
 * around it. See docs/embedding.md.
 */
@NullMarked
package io.cxmetrics.example;

import org.jspecify.annotations.NullMarked;
