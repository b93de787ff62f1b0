package io.cxmetrics.survey;

import io.cxmetrics.internal.Arguments;
import io.cxmetrics.scale.RatingScale;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A battery of items: questions on one scale that are asked together and whose scores are put
 * together, by dimension and overall. Immutable. {@link ItemBatteries} holds the named, sourced
 * ones; a survey of one's own declares its own:
 *
 * <pre>{@code
 * ItemBattery branch =
 *     new ItemBattery(
 *         "branch",
 *         RatingScales.CSAT_1_5,
 *         ItemScore.INDEX,
 *         List.of(
 *             Dimension.of("place", "counter", "queue", "opening hours"),
 *             Dimension.ofOne("advice")));
 * }</pre>
 *
 * @param id a name of at most 64 lower-case letters, digits and single hyphens; part of the
 *     definition that every result carries
 * @param scale the scale of every item
 * @param score how the answers to an item become its score
 * @param dimensions the dimensions in order, at least one; their names differ, and so do the names
 *     of all items
 */
public record ItemBattery(
    String id, RatingScale scale, ItemScore score, List<Dimension> dimensions) {

  /** The most items that a battery may have. */
  public static final int MAX_ITEMS = 256;

  /**
   * Checks the battery.
   *
   * @param id a name of at most 64 lower-case letters, digits and single hyphens
   * @param scale the scale of every item
   * @param score how the answers to an item become its score
   * @param dimensions the dimensions in order, at least one
   * @throws IllegalArgumentException if the id is not of its form, if the score is not for the
   *     scale, if there are no dimensions or more than {@link #MAX_ITEMS} items, or if two
   *     dimensions or two items have one name
   */
  public ItemBattery {
    Arguments.id("battery id", id, RatingScale.MAX_ID_LENGTH);
    Objects.requireNonNull(score, "score").requireApplies(scale);
    dimensions = List.copyOf(dimensions);
    requireDistinct("dimensions", id, dimensions.stream().map(Dimension::name).toList());
    List<String> items = items(dimensions);
    Arguments.inRange("items of battery " + id, items.size(), 1, MAX_ITEMS);
    requireDistinct("items", id, items);
  }

  /**
   * All items, in the order of the dimensions and within them: the order of ratings.
   *
   * @return an immutable list
   */
  public List<String> items() {
    return items(dimensions);
  }

  private static List<String> items(List<Dimension> dimensions) {
    return dimensions.stream().flatMap(dimension -> dimension.items().stream()).toList();
  }

  private static void requireDistinct(String kind, String id, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "two " + kind + " of battery " + id + " are named \"" + name + '"');
      }
    }
  }

  /**
   * Items that count as one: the score of a dimension is the unweighted mean of those of its items.
   *
   * @param name what it is called
   * @param items what its items are called, at least one
   */
  public record Dimension(String name, List<String> items) {

    /**
     * Checks the dimension.
     *
     * @param name what it is called
     * @param items what its items are called, at least one
     * @throws IllegalArgumentException if a name is blank or there is no item
     */
    public Dimension {
      requireName("dimension", name);
      items = List.copyOf(items);
      items.forEach(item -> requireName("item", item));
      if (items.isEmpty()) {
        throw new IllegalArgumentException("dimension \"" + name + "\" needs at least 1 item");
      }
    }

    /**
     * A dimension of items.
     *
     * @param name what it is called
     * @param items what its items are called, at least one
     * @return the dimension
     * @throws IllegalArgumentException if a name is blank or there is no item
     */
    public static Dimension of(String name, String... items) {
      return new Dimension(name, Arrays.asList(items));
    }

    /**
     * A dimension of one item of the same name.
     *
     * @param name what both are called
     * @return the dimension
     * @throws IllegalArgumentException if the name is blank
     */
    public static Dimension ofOne(String name) {
      return of(name, name);
    }

    private static void requireName(String kind, String name) {
      if (Objects.requireNonNull(name, "name").isBlank()) {
        throw new IllegalArgumentException(kind + " name must not be blank, got \"" + name + '"');
      }
    }
  }
}
