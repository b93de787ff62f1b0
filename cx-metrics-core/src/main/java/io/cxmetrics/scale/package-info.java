/**
 * Rating scales: the question asked, the points an answer may take, which end is the better one,
 * and how the points fall into bands. {@link io.cxmetrics.scale.RatingScales} lists the named,
 * sourced ones.
 */
@NullMarked
package io.cxmetrics.scale;

import org.jspecify.annotations.NullMarked;
