package io.cxmetrics.journey;

import io.cxmetrics.stats.Estimate;

/** How sure the scores of a journey are; each is asked for where there is one. */
sealed interface Errors permits DeltaErrors, BootstrapErrors {

  /** The score of a touchpoint, by the place of its stage and its own in the stage. */
  Estimate touchpoint(int stage, int touchpoint);

  Estimate stage(int stage);

  Estimate whole();

  /** The score of one stage less that of another. */
  Estimate difference(int stage, int other);
}
