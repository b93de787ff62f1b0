/**
 * Customer journeys: a {@link io.cxmetrics.journey.JourneyModel} of ordered stages with
 * touchpoints, the answers of respondents in a {@link io.cxmetrics.journey.JourneyTally}, and
 * {@link io.cxmetrics.journey.JourneyScore}, which scores each stage and the whole from 0 to 100 by
 * declared rules, with intervals.
 */
@NullMarked
package io.cxmetrics.journey;

import org.jspecify.annotations.NullMarked;
