package io.cxmetrics.scale;

/**
 * What a scale asks. It names the bands in the field's words and keeps a metric from being computed
 * on answers to another question: effort ratings have no net promoter score.
 */
public enum Question {
  /** "How likely is it that you would recommend us?" */
  RECOMMENDATION("detractor", "passive", "promoter"),
  /** "How satisfied were you?" */
  SATISFACTION("dissatisfied", "neutral", "satisfied"),
  /** "How much effort did it take?", or how far one agrees that it was easy. */
  EFFORT("difficult", "neutral", "easy");

  private final String negative;
  private final String neutral;
  private final String positive;

  Question(String negative, String neutral, String positive) {
    this.negative = negative;
    this.neutral = neutral;
    this.positive = positive;
  }

  /**
   * The field's word for an answer in a band, in the singular: {@code promoter}, {@code satisfied}.
   *
   * @param band the band
   * @return its name under this question
   */
  public String label(Band band) {
    return switch (band) {
      case NEGATIVE -> negative;
      case NEUTRAL -> neutral;
      case POSITIVE -> positive;
    };
  }
}
