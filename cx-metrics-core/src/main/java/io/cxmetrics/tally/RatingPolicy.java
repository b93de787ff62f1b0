package io.cxmetrics.tally;

import com.google.common.primitives.Ints;
import java.util.Arrays;
import java.util.List;

/**
 * What a tally does with ratings that cannot count: refuse them, or count them as excluded; and
 * which codes stand for "no answer". Immutable.
 *
 * <p>A declared missing code is no error under either policy. It wins over the scale: a survey that
 * codes "no answer" as 0 has no detractors at 0.
 */
public final class RatingPolicy {

  private static final RatingPolicy STRICT = new RatingPolicy(false, new int[0]);
  private static final RatingPolicy LENIENT = new RatingPolicy(true, new int[0]);

  private final boolean lenient;
  private final int[] missingCodes;

  private RatingPolicy(boolean lenient, int[] missingCodes) {
    this.lenient = lenient;
    this.missingCodes = missingCodes;
  }

  /**
   * Ratings off the scale and missing ones are an {@link IllegalArgumentException}. The default.
   *
   * @return the policy, without missing codes
   */
  public static RatingPolicy strict() {
    return STRICT;
  }

  /**
   * Ratings off the scale and missing ones are counted as excluded, by reason.
   *
   * @return the policy, without missing codes
   */
  public static RatingPolicy lenient() {
    return LENIENT;
  }

  /**
   * This policy with other codes for "no answer", such as 0, 6, 11 or 99.
   *
   * @param codes the codes; none for no codes
   * @return the policy
   */
  public RatingPolicy withMissingCodes(int... codes) {
    return new RatingPolicy(lenient, Arrays.stream(codes).sorted().distinct().toArray());
  }

  /**
   * Whether ratings that cannot count are excluded rather than refused.
   *
   * @return true for the lenient policy
   */
  public boolean isLenient() {
    return lenient;
  }

  /**
   * The codes that stand for "no answer".
   *
   * @return an immutable list, ascending
   */
  public List<Integer> missingCodes() {
    return List.copyOf(Ints.asList(missingCodes));
  }

  /**
   * Whether a rating is a declared code for "no answer".
   *
   * @param rating the rating
   * @return true if so
   */
  public boolean isMissingCode(int rating) {
    return missingCodes.length > 0 && Arrays.binarySearch(missingCodes, rating) >= 0;
  }

  /** The codes themselves: for this package only, which does not change them. */
  int[] codes() {
    return missingCodes;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RatingPolicy policy
        && lenient == policy.lenient
        && Arrays.equals(missingCodes, policy.missingCodes);
  }

  @Override
  public int hashCode() {
    return 31 * Boolean.hashCode(lenient) + Arrays.hashCode(missingCodes);
  }

  @Override
  public String toString() {
    String name = lenient ? "lenient" : "strict";
    return missingCodes.length == 0 ? name : name + ", missing " + Arrays.toString(missingCodes);
  }
}
