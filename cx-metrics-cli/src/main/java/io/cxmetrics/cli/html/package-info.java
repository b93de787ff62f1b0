/**
 * Reports as HTML pages that need nothing but themselves: the frame of a page, the parts of charts,
 * and the map of a journey. It draws what it is given and computes positions only.
 */
@NullMarked
package io.cxmetrics.cli.html;

import org.jspecify.annotations.NullMarked;
