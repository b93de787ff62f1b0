package io.cxmetrics.example;

import io.cxmetrics.scale.RatingScale;
import io.cxmetrics.survey.SurveyResult;
import io.cxmetrics.tally.RatingCounts;
import java.util.function.Function;

/**
 * A question that ratings come in for.
 *
 * @param name its name in paths and labels
 * @param scale the scale of its answers
 * @param metric what is computed from them
 */
record Survey(String name, RatingScale scale, Function<RatingCounts, SurveyResult> metric) {}
