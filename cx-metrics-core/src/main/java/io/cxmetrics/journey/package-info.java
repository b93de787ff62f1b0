/**
 * Customer journeys: a {@link io.cxmetrics.journey.JourneyModel} of ordered stages with
 * touchpoints, the answers of respondents in a {@link io.cxmetrics.journey.JourneyTally}, metrics
 * from elsewhere as {@link io.cxmetrics.journey.Measured}, and {@link
 * io.cxmetrics.journey.JourneyScore}, which scores each stage and the whole from 0 to 100 by
 * declared rules, with intervals. {@link io.cxmetrics.journey.ChannelConsistency} compares
 * channels.
 */
@NullMarked
package io.cxmetrics.journey;

import org.jspecify.annotations.NullMarked;
