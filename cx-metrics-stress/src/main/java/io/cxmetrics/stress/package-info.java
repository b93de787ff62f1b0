/**
 * jcstress scenarios: two threads meet at a concurrent tally, and whatever they see must be allowed
 * by the promise of its Javadoc. Each scenario is written once over {@link
 * io.cxmetrics.stress.LiveTally}, with a nested test for each kind of tally.
 */
@NullMarked
package io.cxmetrics.stress;

import org.jspecify.annotations.NullMarked;
