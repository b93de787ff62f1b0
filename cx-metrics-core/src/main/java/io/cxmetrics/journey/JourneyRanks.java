package io.cxmetrics.journey;

import java.util.List;

/**
 * How sure it is which stage and which touchpoint is worst: how often each came out so when
 * respondents were drawn anew, or when the weights were varied. Each list is in the order of ranks
 * in the data as they are, the worst first.
 *
 * <p>Source: H. Goldstein and D. J. Spiegelhalter, <i>League tables and their limitations</i>,
 * Journal of the Royal Statistical Society A 159:385–443, 1996, for ranks with intervals.
 *
 * @param draws how many there were
 * @param stagesByScore the scored stages, the lowest score first
 * @param stagesByLostPoints the scored stages, by the lost points of their touchpoints; the shares
 *     sum to less than 1 if nothing was lost in some draws
 * @param touchpoints the touchpoints with a score, by their lost points; likewise
 */
public record JourneyRanks(
    int draws,
    List<RankCertainty> stagesByScore,
    List<RankCertainty> stagesByLostPoints,
    List<RankCertainty> touchpoints) {

  /**
   * Takes the lists over.
   *
   * @param draws how many there were
   * @param stagesByScore the scored stages, the lowest score first
   * @param stagesByLostPoints the scored stages, by the lost points of their touchpoints
   * @param touchpoints the touchpoints with a score, by their lost points
   */
  public JourneyRanks {
    stagesByScore = List.copyOf(stagesByScore);
    stagesByLostPoints = List.copyOf(stagesByLostPoints);
    touchpoints = List.copyOf(touchpoints);
  }
}
